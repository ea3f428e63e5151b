/** What it is about, an abstract, and the ambiguous concepts that it speaks of. */
type SenseCase = readonly [about: string, abstract: string, concepts: readonly string[]];

/** Ambiguous words in the fields that the shipped vocabulary is for. */
export const OWN_FIELDS: readonly SenseCase[] = [
	[
		'neurons of a network',
		'We show that individual neurons in the MLP layers of a language model respond to unrelated concepts.',
		['concept-interpretability', 'language-model', 'neuron-artificial'],
	],
	[
		'neurons of a brain',
		'We recorded from hundreds of neurons in mouse visual cortex and found that neurons with similar tuning were connected by strong synapses.',
		['mouse-animal', 'neuron-biological', 'synapse'],
	],
	[
		'both kinds of neuron in one abstract',
		'Neurons in macaque inferior temporal cortex respond to faces. We ask whether neurons in the last layer of a convolutional network trained on faces do so too.',
		['convolutional-neural-network', 'neuron-artificial', 'neuron-biological'],
	],
	[
		'circuits of a model',
		'We reverse-engineer the circuit for indirect object identification in GPT-2 small and verify it with activation patching.',
		['activation-patching', 'circuit-interpretability'],
	],
	[
		'circuits of a brain',
		'Inhibitory interneurons shape the dynamics of cortical circuits, and the circuit recovers after a lesion of the hippocampus.',
		['lesion-neuroscience', 'neural-circuit'],
	],
	[
		'attention of a network',
		'Each transformer layer uses attention to mix information between tokens.',
		['attention-mechanism', 'transformer'],
	],
	[
		'attention of a mind',
		'Observers performed a visual search task while attention was directed to one side by a covert cue.',
		['attention-psychology', 'visual-search'],
	],
	[
		'features and superposition of a network',
		'Sparse autoencoders recover monosemantic features from the residual stream, which suggests that language models keep features in superposition.',
		[
			'feature-interpretability',
			'language-model',
			'sparse-autoencoder',
			'superposition-interpretability',
		],
	],
	[
		'spikes of a neuron',
		'We fit a Poisson model to the spikes of retinal ganglion cells and predict the timing of every spike.',
		['action-potential'],
	],
	[
		'voxels of a brain scan',
		'Encoding models predict the fMRI response of each voxel in visual cortex to natural images.',
		['brain-encoding-model', 'voxel-neuroimaging'],
	],
	[
		'plasticity of synapses',
		'Plasticity at hippocampal synapses follows the timing of pre- and postsynaptic spikes.',
		['action-potential', 'synapse', 'synaptic-plasticity'],
	],
	[
		'probes of a representation',
		'We train probes on the hidden states of BERT to test which syntactic information each layer holds.',
		['hidden-state', 'probing', 'syntax'],
	],
	[
		'steering of a language model',
		'Steering with activation vectors makes the language model more truthful without any training.',
		['activation-neural-network', 'activation-steering', 'language-model', 'truthfulness'],
	],
	[
		'pruning of a network',
		'Pruning removes half of the weights of the network at no loss of accuracy.',
		['pruning'],
	],
	[
		'alignment with values',
		'RLHF is the common method for the alignment of chat assistants with human values.',
		['ai-alignment'],
	],
	[
		'transcoders of an MLP',
		'Transcoders replace an MLP sublayer by a sparse one and make circuit analysis of language models tractable.',
		['circuit-analysis', 'language-model', 'transcoder'],
	],
	[
		'memory of a mind',
		'Sleep after learning strengthens memory in the hippocampus of healthy adults.',
		['memory-cognition', 'sleep'],
	],
	[
		'single neurons of a brain area',
		'Recordings across the cortex reveal travelling waves of neurons firing during sleep.',
		['cortical-traveling-wave', 'neocortex', 'neuron-biological', 'sleep'],
	],
	[
		'spikes of sorted units',
		'Spikes of single units were sorted and aligned to the onset of the stimulus.',
		['action-potential'],
	],
	[
		'spikes and oscillations',
		'Theta oscillations in the hippocampus organise spikes.',
		['action-potential', 'theta-oscillation'],
	],
	[
		'inhibition of neurons',
		'Feedback inhibition by interneurons sets the gain of cortical neurons.',
		['inhibition', 'neuron-biological'],
	],
	[
		'a circuit of an animal',
		'The circuit that controls escape in larval zebrafish was mapped by calcium imaging.',
		['neural-circuit'],
	],
	[
		'circuits of GPT-2',
		'We discover circuits in GPT-2 that implement greater-than and test them by ablation.',
		['ablation', 'circuit-interpretability'],
	],
	[
		'attention of an animal',
		'Spatial attention raises the gain of V4 neurons in macaques.',
		['attention-psychology', 'neuron-biological', 'v4'],
	],
	[
		'features of a residual stream',
		'We find features in the residual stream that fire on DNA sequences, using an SAE.',
		['feature-interpretability', 'sparse-autoencoder'],
	],
	[
		'features in superposition',
		'Toy models show when networks store more features than dimensions in superposition.',
		['feature-interpretability', 'superposition-interpretability', 'toy-model'],
	],
	[
		'lesions of a brain',
		'Lesions of the hippocampus impair navigation in rats.',
		['lesion-neuroscience'],
	],
	[
		'attractors of a brain',
		'Attractor dynamics of the head direction system were found in neural recordings of flies.',
		['attractor-network', 'neural-recording'],
	],
	[
		'cells of a retina',
		'The retina sends motion signals of ganglion cells to the thalamus.',
		['retina'],
	],
	[
		'selectivity of voxels',
		'Category selectivity of voxels in ventral visual cortex arises from wiring cost.',
		['neural-selectivity', 'voxel-neuroimaging'],
	],
	[
		'decoding of speech',
		'We decode speech from ECoG; decoding is best in motor areas of the brain.',
		['motor-cortex', 'neural-decoding'],
	],
	[
		'working memory of a brain',
		'Working memory is held by persistent activity of prefrontal neurons.',
		['prefrontal-cortex', 'working-memory'],
	],
	[
		'classification by a network',
		'We fine-tune BERT for text classification and report the accuracy of each classifier on three datasets.',
		['classification', 'fine-tuning'],
	],
	[
		'clustering of embeddings',
		'We compare word embeddings; clustering with k-means finds topics.',
		['clustering'],
	],
	[
		'models of several modalities',
		'Multimodal models that read text and images ground words in vision.',
		['multimodal-learning'],
	],
	[
		'acronyms of language processing',
		'NER and QA on news text: a BiLSTM with a CRF layer tags persons, and RAG adds retrieved documents to the prompt of an LLM.',
		[
			'conditional-random-field',
			'named-entity-recognition',
			'prompting',
			'question-answering',
			'retrieval-augmented-generation',
		],
	],
	[
		'information in a transformer',
		'Information flow through attention heads is traced in a transformer.',
		['information-flow', 'transformer'],
	],
	[
		'a phase transition of training',
		'Grokking is a phase transition during training of the network; in the lazy regime weights barely move.',
		['lazy-learning', 'phase-transition-learning'],
	],
	[
		'universality of features',
		'Universality: do different networks learn the same features and circuits? We train SAEs on models.',
		['circuit-interpretability', 'feature-interpretability', 'sparse-autoencoder', 'universality'],
	],
	[
		'explanations and their faithfulness',
		'We measure the faithfulness of explanations of a classifier by erasing input tokens.',
		['faithfulness', 'model-explanation'],
	],
	[
		'perception of faces',
		'Perception of faces by humans and its neural correlates in visual cortex.',
		['human', 'perception'],
	],
	[
		'a value function of an agent',
		'Reinforcement learning agents learn a value function and a policy from reward.',
		['value-learning'],
	],
];

/** Words of other fields beside some that mean what they mean here. */
export const MIXED_FIELDS: readonly SenseCase[] = [
	[
		'a spike of the training loss',
		'Loss spikes during pretraining of large language models waste computing time. We trace every spike to the gradient norm of the first layer and clip it.',
		['pretraining'],
	],
	[
		'a voxel grid of a scene',
		'LiDAR point clouds are turned into a sparse voxel grid, and each voxel is passed through 3D convolutions for object detection.',
		['voxel-3d-graphics'],
	],
	[
		'attention that a topic receives',
		'Transformers have attracted considerable attention. Less attention has been paid to graph data, which received little attention from practitioners.',
		['transformer'],
	],
	[
		'attention deficit',
		'Children with attention deficit hyperactivity disorder were compared with healthy controls by EEG.',
		['brain-disorder'],
	],
	[
		'features made by hand',
		'We extract lexical and syntactic features from each sentence and train a support vector machine on these features.',
		['syntax'],
	],
	[
		'a prior of Bayesian statistics',
		'We put a conjugate prior on the variance and sample from the posterior by MCMC.',
		['prior-distribution'],
	],
	[
		'hallucinations of patients',
		'Auditory hallucinations in schizophrenia were reduced in patients treated for eight weeks.',
		[],
	],
	[
		'spike-and-slab priors',
		'Spike-and-slab priors give sparse posterior estimates. The superposition of two structured components is recovered with a sample size that depends on Gaussian widths.',
		['prior-distribution'],
	],
	[
		'a heart and a network',
		'ECG spikes are classified by a CNN; activation of the ventricle and attention to lead V1 reveal ablation targets.',
		['convolutional-neural-network'],
	],
];
