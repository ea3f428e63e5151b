/** What it is about, an abstract, and the ambiguous concepts that it speaks of. */
type SenseCase = readonly [about: string, abstract: string, concepts: readonly string[]];

/** Ambiguous words in the fields that the shipped vocabulary is for. */
export const OWN_FIELDS: readonly SenseCase[] = [
	[
		'neurons of a network',
		'We show that individual neurons in the MLP layers of a language model respond to unrelated concepts.',
		['concept-interpretability', 'neuron-artificial'],
	],
	[
		'neurons of a brain',
		'We recorded from hundreds of neurons in mouse visual cortex and found that neurons with similar tuning were connected by strong synapses.',
		['mouse-animal', 'neuron-biological'],
	],
	[
		'both kinds of neuron in one abstract',
		'Neurons in macaque inferior temporal cortex respond to faces. We ask whether neurons in the last layer of a convolutional network trained on faces do so too.',
		['neuron-artificial', 'neuron-biological'],
	],
	[
		'circuits of a model',
		'We reverse-engineer the circuit for indirect object identification in GPT-2 small and verify it with activation patching.',
		['activation-patching', 'circuit-interpretability'],
	],
	[
		'circuits of a brain',
		'Inhibitory interneurons shape the dynamics of cortical circuits, and the circuit recovers after a lesion of the hippocampus.',
		['neural-circuit'],
	],
	[
		'attention of a network',
		'Each transformer layer uses attention to mix information between tokens.',
		['attention-mechanism', 'transformer'],
	],
	[
		'attention of a mind',
		'Observers performed a visual search task while attention was directed to one side by a covert cue.',
		['attention-psychology'],
	],
	[
		'features and superposition of a network',
		'Sparse autoencoders recover monosemantic features from the residual stream, which suggests that language models keep features in superposition.',
		['feature-interpretability', 'sparse-autoencoder', 'superposition-interpretability'],
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
		['action-potential', 'synaptic-plasticity'],
	],
	[
		'probes of a representation',
		'We train probes on the hidden states of BERT to test which syntactic information each layer holds.',
		['probing'],
	],
	[
		'steering of a language model',
		'Steering with activation vectors makes the language model more truthful without any training.',
		['activation-neural-network', 'activation-steering'],
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
		['circuit-analysis', 'transcoder'],
	],
	[
		'memory of a mind',
		'Sleep after learning strengthens memory in the hippocampus of healthy adults.',
		['memory-cognition'],
	],
];

/** The same words where they mean something else. */
export const OTHER_FIELDS: readonly SenseCase[] = [
	[
		'an electronic circuit',
		'We present a low-power CMOS amplifier circuit whose transistors work in weak inversion; the circuit was fabricated in 0.18 um technology and measured at a supply voltage of 1 V.',
		[],
	],
	[
		'a digital circuit and its faults',
		'Test patterns for sequential circuits are found by a genetic algorithm. The circuit is simulated with all faults, and circuits with redundancy are pruned.',
		[],
	],
	[
		'a quantum circuit and quantum superposition',
		'A qubit in superposition of two states passes through a circuit of logic gates, and the superposition decays by decoherence.',
		[],
	],
	[
		'a power transformer',
		'Dissolved gas analysis finds faults in the oil of a power transformer; the winding temperature of the transformer is estimated from the load.',
		[],
	],
	[
		'a spike of the training loss',
		'Loss spikes during pretraining of large language models waste computing time. We trace every spike to the gradient norm of the first layer and clip it.',
		[],
	],
	[
		'a spike in demand and a spike protein',
		'Demand for hospital beds showed a spike in winter. Mutations of the SARS-CoV-2 spike protein explain the second spike in cases.',
		[],
	],
	[
		'a voxel grid of a scene',
		'LiDAR point clouds are turned into a sparse voxel grid, and each voxel is passed through 3D convolutions for object detection.',
		['voxel-3d-graphics'],
	],
	[
		'a superposition of point processes',
		'We prove that the superposition of independent renewal processes converges to a Poisson process.',
		[],
	],
	[
		'the superposition of waves',
		'The field is a linear superposition of plane waves whose amplitudes are Gaussian.',
		[],
	],
	[
		'attention that a topic receives',
		'Transformers have attracted considerable attention. Less attention has been paid to graph data, which received little attention from practitioners.',
		['transformer'],
	],
	[
		'attention deficit',
		'Children with attention deficit hyperactivity disorder were compared with healthy controls by EEG.',
		[],
	],
	[
		'features of a product',
		'The most important feature of the new software is its price; users asked for features such as offline mode.',
		[],
	],
	[
		'features made by hand',
		'We extract lexical and syntactic features from each sentence and train a support vector machine on these features.',
		[],
	],
	[
		'alignment of words and of sequences',
		'Word alignment of parallel sentences is learned without supervision. Alignment errors fall by 10%.',
		[],
	],
	[
		'alignment of proteins',
		'Multiple sequence alignment of protein families is slow; our alignment is linear in the length of the DNA.',
		[],
	],
	[
		'a dictionary of words',
		'A bilingual dictionary of 20,000 words was compiled, and the dictionary is stored in a relational database.',
		[],
	],
	[
		'a probe in chemistry',
		'A fluorescent probe binds to DNA, and the probe lights up when the concentration of zinc rises.',
		[],
	],
	[
		'a probe of a microscope',
		'The tip of an atomic force microscope serves as a probe of surface charge; probing was done at low temperature.',
		[],
	],
	[
		'hashing with linear probing',
		'We analyse hash tables with linear probing when the table is nearly full.',
		[],
	],
	[
		'pruning of a search tree',
		'Alpha-beta search prunes branches of the game tree; pruning halves the number of visited nodes.',
		[],
	],
	[
		'dropout of students',
		'Student dropout from university courses is predicted by logistic regression from grades.',
		[],
	],
	[
		'earlier work',
		'Prior work relied on hand-made rules. Unlike prior methods, ours needs no annotation.',
		[],
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
		'steering of a vehicle',
		'A controller for the steering of an autonomous vehicle keeps the lane at high speed.',
		[],
	],
	[
		'a video transcoder',
		'The transcoder converts MPEG-2 video streams to H.264 at a lower bitrate.',
		[],
	],
	[
		'universality in physics',
		'The transition belongs to the universality class of directed percolation, and the critical exponents are measured.',
		[],
	],
	[
		'attribution of authorship',
		'Authorship attribution of short texts is hard; attribution improves with character n-grams.',
		[],
	],
	[
		'fidelity of sound and of a quantum gate',
		'The codec reaches high fidelity at 16 kbit/s. The gate fidelity of the qubits is 99.9%.',
		[],
	],
	[
		'plasticity of metals',
		'Crystal plasticity explains the yield stress of the alloy under large strain.',
		[],
	],
	[
		'memory of a computer',
		'The cache reduces memory bandwidth, and GPU memory limits the batch size.',
		[],
	],
	[
		'a computer mouse',
		'Users moved the cursor with a mouse and pressed a key on the keyboard.',
		[],
	],
	[
		'activation of enzymes',
		'The activation energy of the enzyme falls by half, and activation of the kinase follows.',
		[],
	],
	[
		'embedding of a watermark',
		'Embedding a watermark in the wavelet domain keeps the image quality; the embedding is robust to JPEG compression.',
		[],
	],
	['patching of software', 'Patching security vulnerabilities of the kernel takes months.', []],
	[
		'acronyms of engineering and business',
		'The charger balances LFP cells of a battery pack, meets the SAE standard for vehicles, and its ROI is reached within two years of the investment.',
		[],
	],
	[
		'acronyms of computing',
		'An SMT solver checks V2 of the compiler for satisfiability of all path conditions.',
		[],
	],
	[
		'a circuit with a transformer in it',
		'The amplifier circuit uses a transformer feedback network. The circuit occupies 0.02 mm2, and activation of its bias takes 3 us.',
		[],
	],
];
