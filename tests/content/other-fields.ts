/** What it is about, and an abstract of another field that speaks of no ambiguous concept at all. */
export const OTHER_FIELDS: Readonly<Record<string, string>> = {
	'an electronic circuit':
		'We present a low-power CMOS amplifier circuit whose transistors work in weak inversion; the circuit was fabricated in 0.18 um technology and measured at a supply voltage of 1 V.',
	'a digital circuit and its faults':
		'Test patterns for sequential circuits are found by a genetic algorithm. The circuit is simulated with all faults, and circuits with redundancy are pruned.',
	'a quantum circuit and quantum superposition':
		'A qubit in superposition of two states passes through a circuit of logic gates, and the superposition decays by decoherence.',
	'a power transformer':
		'Dissolved gas analysis finds faults in the oil of a power transformer; the winding temperature of the transformer is estimated from the load.',
	'a spike in demand and a spike protein':
		'Demand for hospital beds showed a spike in winter. Mutations of the SARS-CoV-2 spike protein explain the second spike in cases.',
	'a superposition of point processes':
		'We prove that the superposition of independent renewal processes converges to a Poisson process.',
	'the superposition of waves':
		'The field is a linear superposition of plane waves whose amplitudes are Gaussian.',
	'features of a product':
		'The most important feature of the new software is its price; users asked for features such as offline mode.',
	'alignment of words and of sequences':
		'Word alignment of parallel sentences is learned without supervision. Alignment errors fall by 10%.',
	'alignment of proteins':
		'Multiple sequence alignment of protein families is slow; our alignment is linear in the length of the DNA.',
	'a dictionary of words':
		'A bilingual dictionary of 20,000 words was compiled, and the dictionary is stored in a relational database.',
	'a probe in chemistry':
		'A fluorescent probe binds to DNA, and the probe lights up when the concentration of zinc rises.',
	'a probe of a microscope':
		'The tip of an atomic force microscope serves as a probe of surface charge; probing was done at low temperature.',
	'hashing with linear probing':
		'We analyse hash tables with linear probing when the table is nearly full.',
	'pruning of a search tree':
		'Alpha-beta search prunes branches of the game tree; pruning halves the number of visited nodes.',
	'dropout of students':
		'Student dropout from university courses is predicted by logistic regression from grades.',
	'earlier work':
		'Prior work relied on hand-made rules. Unlike prior methods, ours needs no annotation.',
	'steering of a vehicle':
		'A controller for the steering of an autonomous vehicle keeps the lane at high speed.',
	'a video transcoder': 'The transcoder converts MPEG-2 video streams to H.264 at a lower bitrate.',
	'universality in physics':
		'The transition belongs to the universality class of directed percolation, and the critical exponents are measured.',
	'attribution of authorship':
		'Authorship attribution of short texts is hard; attribution improves with character n-grams.',
	'fidelity of sound and of a quantum gate':
		'The codec reaches high fidelity at 16 kbit/s. The gate fidelity of the qubits is 99.9%.',
	'plasticity of metals':
		'Crystal plasticity explains the yield stress of the alloy under large strain.',
	'memory of a computer':
		'The cache reduces memory bandwidth, and GPU memory limits the batch size.',
	'a computer mouse': 'Users moved the cursor with a mouse and pressed a key on the keyboard.',
	'activation of enzymes':
		'The activation energy of the enzyme falls by half, and activation of the kinase follows.',
	'embedding of a watermark':
		'Embedding a watermark in the wavelet domain keeps the image quality; the embedding is robust to JPEG compression.',
	'patching of software': 'Patching security vulnerabilities of the kernel takes months.',
	'acronyms of engineering and business':
		'The charger balances LFP cells of a battery pack, meets the SAE standard for vehicles, and its ROI is reached within two years of the investment.',
	'acronyms of computing':
		'An SMT solver checks V2 of the compiler for satisfiability of all path conditions.',
	'a circuit with a transformer in it':
		'The amplifier circuit uses a transformer feedback network. The circuit occupies 0.02 mm2, and activation of its bias takes 3 us.',
	'spikes of a regulator':
		'A low-dropout regulator with fast transient response is presented. The circuit includes a spike suppression path, and the layer stack of the board keeps voltage spikes below 50 mV.',
	'an antenna and its probe':
		'The patch antenna has a superposition of two modes and its feature size is 0.2 mm; a probe feeds the patch through the ground layer.',
	'a transformer of the grid':
		'A distribution transformer in the grid was monitored for partial discharge. Attention is paid to the head of the winding, and current spikes trip the circuit breaker within two cycles.',
	'a shallow quantum circuit':
		'We prepare a uniform superposition over basis states with a shallow circuit. The circuit depth scales linearly, and gate activation is corrected by measuring stabilizers.',
	'quantum steering':
		'Quantum steering is demonstrated with photons; the fidelity of the entangled state exceeds 0.9 and decoding of the surface code uses a lookup table.',
	'attractors of mechanics':
		'Attractors of the Lorenz system and oscillations of the pendulum are compared; the memory kernel decays as a power law, and the response has a spike at resonance.',
	'a phase transition of matter':
		'The phase transition of the Ising lattice shows universality, and nearest-neighbor coupling on the lattice sets the scaling law of the order parameter near the critical temperature.',
	'activation of a bond':
		'C–H bond activation by a palladium catalyst proceeds with high selectivity and yield; the reaction time was 12 h, and steric inhibition slowed the second step.',
	'dendrites of lithium':
		'Dendrites grow from the lithium anode into the electrolyte; suppression of dendrite growth needs an artificial layer. Plasticity of the alloy is controlled by dislocation density.',
	'surfaces of silicon':
		'Spiked samples were annealed and the columns of grains imaged, which revealed surface reconstruction of the silicon and stacking faults.',
	'circuits of genes':
		'Repression by the lambda repressor and inhibitory feedback build a gene circuit with memory; the circuit was modular, and the promoter is activated by heat induction.',
	'probes of genes':
		'Expression of the gene in the cell lineage follows activation of the pathway. Probes hybridized to the array and gene features were annotated by sequence alignment with high fidelity.',
	'synapses of immune cells':
		'Memory T cells form an immunological synapse with antigen presenting cells, and activation of the receptor drives clustering of ligands. Pattern recognition receptors sense viral RNA.',
	'the cortex of a root':
		'The root cortex and the stele of the stem differ in cell types; auxin response in the apical layer depends on phenotypic plasticity and on inhibition of germination.',
	'spikes of wheat':
		'Wheat spikes were segmented in field images; spike density and the number of grains per spike were measured, and pruning of the lateral branches raised yield.',
	'the cortex of a kidney':
		'Renal cortex and medulla were perfused. Cortical thickness of the kidney fell, and activation of the renin pathway raised receptor expression in the cortex.',
	'the cortex of an adrenal gland':
		'Aldosterone is made in the outer zone of the adrenal cortex. Cortex cells respond to angiotensin, and inhibition of the enzyme lowers cortisol.',
	'ablation of tumors':
		'Ablation of hepatic lesions by radiofrequency is safe. Lesions larger than 3 cm recur, and the response of the tumor to kinase inhibition depends on the receptor.',
	'voxels of a radiation dose':
		'A voxel-based dose calculation for radiotherapy of the prostate uses CT; each voxel of the phantom was scored. Lesion detection by a radiologist took 30 s.',
	'leads of a heart':
		'ST-segment depression was seen on the ECG in lead V1 and V4; ablation of the slow pathway restored rhythm.',
	'superposition of rocks':
		'Superposition of folds in the strata indicates two tectonic phases; the cortex of flint nodules and the core layers were logged, and a gravity spike marks the dyke.',
	'spikes of an ocean':
		'A spike of salinity in the upper layer follows eddy activity; memory of the mixed layer persists into the next winter, and circulation is attributed to wind steering.',
	'communities of plankton':
		'Phytoplankton community structure responds to nutrient spikes; circuits of the gyre and the columns of water were sampled by a probe.',
	'a telescope':
		'The Gemini Observatory saw features in the spectrum of the dwarf star; activation of its magnetic field drives flares, and cosmic-ray spikes were removed.',
	'spikes of a price':
		'Price spikes on the power exchange follow mean reversion; agents have prior beliefs, and policy response to the oil price spike changes inflation. Memory in volatility is long.',
	'attention of investors':
		'Attention of retail investors predicts returns. We measure investor attention by search volume, feature returns around news, and find spikes in trading volume.',
	'circuits of courts':
		'The Ninth Circuit reversed the ruling. Attention to precedent and the features of the statute decide the hearing; prior cases of the circuit court are not binding.',
	'attention of students':
		'Students draw concept maps; attention in class, memory for facts and motivation were assessed by a probe question, and dropout was highest in the first courses. A rich learning environment develops.',
	'repair of programs':
		'Feature requests are triaged; patching takes weeks, and automated program repair generates a patch by mutating the abstract syntax tree. Attention is given to regression of behaviour.',
	'doors into a network':
		'A backdoor in the firmware lets an attacker inject packets; patching the vulnerability closes the port, and probing of the network by scanners shows traffic spikes. The jailbreak of the iPhone was patched.',
	'steering of a robot':
		'The steering of the mobile robot follows commands of a policy trained in simulation; no manually designed features and no map are needed for navigation, and exploration is driven by reward.',
	'a probe that a robot holds':
		'A tactile probe moves over tissue; visual servoing with a feedforward term tracks the surface, and the inhibition of oscillation in the arm relies on a lead controller.',
	'heads of phrases':
		'The head of the phrase agrees with its features; attention to clitics and inhibition of raising explain the derivations.',
	'training of athletes':
		'Circuit training with heavy loads improved the response of muscles; a volleyball spike needs jump height. The attention of players dropped after a head injury.',
	'causes of extreme weather':
		'Attribution of extreme events to climate change uses the superposition of natural and forced variability; spikes in temperature and features of blocking highs are attributed. The memory of soil moisture matters.',
	'memory of a firm':
		'The attention of managers, organizational memory and knowledge transfer in firms steer strategy; agents act on incentives, and features of the board matter.',
	'activation by neutrons':
		'Neutron activation of cobalt, spike isotope dilution and features of the gamma spectrum; the head of the reactor vessel was inspected by a probe.',
	'memory of a video model':
		'Objects are segmented over long videos with a memory bank: feature memory is consolidated, sensory memory is updated each frame, and GPU memory stays constant.',
	'the alignment of a gradient':
		'Loss spikes appear when training with Adam. We trace each spike to the alignment between gradient and the top eigenvector.',
	'arithmetic circuits':
		'Arithmetic circuits allow tractable inference; conjunctive features are learned for Markov networks, and each feature is a path in the circuit.',
	'tuning of chemistry':
		'A calcium pump does the fine-tuning of intracellular Ca2+, and GPT and GOT were raised in serum of liver patients.',
	'everyday verbs':
		'Summarizing the results, we conclude with the need to raise awareness; the lemma is counted among rules that govern the speech act.',
	'cells that are placed on a chip':
		'We use graph neural networks and reinforcement learning to place cells of a chip; the circuit netlist is a graph, node features describe gates, and circuit representations transfer between technology nodes.',
	'spikes of sound': 'Spike detection in audio needs a clean recording of the voice.',
};
