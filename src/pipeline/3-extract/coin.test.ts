import { describe, expect, it } from 'vitest';
import { lexiconSchema } from '#model/lexicon.ts';
import { splitSentences } from '#text/sentences.ts';
import { extractFacts, type Facts } from './index.ts';

const lexicon = lexiconSchema.parse({
  methods: ['ResNet', 'FPN', 'MobileNetV2', { name: 'ViT', aliases: ['Vision Transformer'] }, 'ComplEx', 'Inception', 'Compact3D', { name: 'PQ', aliases: ['Product Quantization'] }, { name: 'STM', aliases: ['Space-Time Memory'] }],
  datasets: ['CIFAR-10', 'CIFAR-100', 'CIFAR-10-LT', 'CIFAR-100-LT', 'Kinetics-400', 'Kinetics-600', 'COCO', 'WSJ0', 'WSJ0-2mix', 'WSJ0-3mix', 'GLUE', 'SOD', 'Revisited Oxford', 'Revisited Paris', 'LibriSpeech'],
  metrics: [{ name: 'IS', aliases: ['Inception Score'] }, 'GLUE score'],
  generic: {
    families: ['CNN', 'GAN'],
    terms: ['SaaS', 'Most', 'ERA'],
    methodNouns: ['network', 'module', 'loss', 'tracker', 'term', 'unit', 'model', 'framework', 'block'],
    methodEndings: ['Net'],
    datasetNouns: ['dataset', 'benchmark'],
    taskNouns: ['detection', 'answering'],
  },
});

function factsOf(text: string, title: string | null = null): Facts {
  return extractFacts({ title, abstracts: [{ text, sentences: splitSentences(text) }] }, lexicon);
}

const proposed = (text: string, title: string | null = null): string[] => factsOf(text, title).methods.filter(({ role }) => role === 'proposed').map(({ name }) => name);

describe('what is no name of the paper’s own', () => {
  it.each([
    ['what others proposed', 'The authors proposed Poly-RND in a former work.'],
    ['what something is based on', 'We propose a dual-RND based approach with both.'],
    ['what one follows', 'We develop it following the single-shot thing (SSHT) framework.'],
    ['a family with an adjective', 'We propose a tiny generative adversarial network, GAN (tiny GAN), for it.'],
    ['a new dataset', 'We test on two, PIPX and Cast In Movies (CIM), a new dataset of this work.'],
    ['a baseline', 'Our baseline will be a Forest Scoring Network (FSN).'],
    ['what ours is compared with', 'We compare with the Sparse Graph Unfolding Network (SGUNX).'],
    ['what ours outperforms', 'We outperform the Sparse Graph Unfolding Network (SGUNX).'],
    ['what ours starts from', 'We start from the Sparse Graph Unfolding Network (SGUNX).'],
    ['what ours is faster than', 'Our approach is much faster than the strong baseline of Liu (YolkFormer).'],
    ['who won', 'Our results improve over the winner of the challenge (TopKNet).'],
    ['what early works used', 'Early works solved this by using a Graph Attention block.'],
    ['what existing methods add', 'Many existing methods refine edges by adding a Boundary Guidance block.'],
    ['a tool', 'We use Adaptive Moment Estimation Plus (AMEP) to train it.'],
    ['a measure', 'We adopt the Mean Opinion Rank (MOR) for it.'],
    ['what ours relies on', 'Our work relies on a single, public CLIPX model. CLIPX is large.'],
    ['what ours builds on', 'We build on BoundNex, a network for edges that was released last year.'],
    ['what one fine-tunes', 'We fine-tune ClipZor, a model by Smith.'],
    ['what one evaluates with', 'We evaluate with ClipZor, a large language model.'],
    ['what one tests with', 'We test it with a strong backbone, SwinXer, and another.'],
    ['what others aim at', 'Previous works aim to develop Cross-Scale Folding (CSF), which we analyse.'],
    ['what others tried', 'Some tried to construct Cross-Scale Folding (CSF) and we show why it fails.'],
    ['what was proposed recently', 'The recently proposed PEM is slow.'],
    ['what was proposed before and is adopted', 'We adopt a recently proposed regularizer, named GrOWLer, which gives sparsity.'],
    ['a new task', 'We define a new task, PERSON-TELLING, for it.'],
    ['a dataset by a noun further on', 'We publish a set, named Ready-to-Go (R2G) road dataset, for it.'],
    ['an old name, adopted', 'Recently proposed PEMZ is slow.'],
    ['what all is built with', 'We implement all with TorchZer, a framework for training.'],
    ['what is criticised', 'We address the weakness of AttnZor, a method that looks.'],
    ['what ours goes into', 'We integrate our loss into the Sparse Graph Unfolding Network (SGUNX).'],
    ['what is surveyed', 'We present a survey of the Sparse Graph Unfolding Network (SGUNX).'],
    ['what ours beats', 'Our model outperforms state-of-the-art detectors (YolkDet).'],
    ['a common technique', 'We use a technique called self-looking to train it.'],
    ['a loss of everybody', 'We adopt a binary cross fold loss (BCF-loss) for it.'],
    ['what is also called so', 'Vehicle search, also called re-lookup (ReLup), is hard and we solve it.'],
    ['what comes in short clips', 'Events in short CCTV clips are rare.'],
  ])('is %s', (_, text) => {
    expect(proposed(text)).toEqual([]);
  });
});

describe('names of the paper’s own', () => {
  it.each([
    ['a further predicate', 'We cast this as a search and accordingly propose a Quick Branch Module (QBM) for it.', ['QBM']],
    ['a naming word before the long form', 'We give a model of code called lazy order grammar (LOG).', ['LOG']],
    ['our with a noun', 'On long videos, our tracker ZoboTrack gains much.', ['ZoboTrack']],
    ['an apposition to ours', 'Our method, MOST-GAN, joins both.', ['MOST-GAN']],
    ['an apposition that says new', 'The search is led by QuSel, a novel score.', ['QuSel']],
    ['set off behind the verb', 'We propose a detector based on teachers, DuoTeach, which needs no labels.', ['DuoTeach']],
    ['a passive with words between', 'A plain object finder (POFI) for clips is proposed in this work.', ['POFI']],
    ['the key idea', 'The key idea of BlockSkim is to skip blocks.', ['BlockSkim']],
    ['a bracket that names', 'The found network (named AutoZed) is small.', ['AutoZed']],
    ['a short form for the whole phrase', 'We present a deep architecture for stereo with random fields (MXSRF).', ['MXSRF']],
    ['explained, then said to win', 'We treat joint fields of stereo (JFS). JFS outperforms all baselines.', ['JFS']],
    ['a generic word given as a name', 'We introduce SaaS, a novel algorithm.', ['SaaS']],
    ['end-to-end is no preposition', 'We present an end-to-end trainable Face Restoring Network (FRNet).', ['FRNet']],
    ['capitalised words as direct object', 'We introduce Foley Strings, a system for sound.', ['Foley Strings']],
    ['capitalised words behind an article', 'We propose the Rare Sample Picking to find what is hard.', ['Rare Sample Picking']],
    ['capitalised words behind a noun for methods', 'We propose a very simple loss Ghost Margin for faces.', ['Ghost Margin']],
    ['any verb before what is novel', 'Instead of sums, we specify a novel weather loss (WL) for scores.', ['WL']],
    ['our model with what is novel', 'Our model leverages a novel paired alignment (PXA) loss.', ['PXA']],
    ['the short form of our network', 'Our depth estimation network (JorFnet) comprises two streams.', ['JorFnet']],
    ['its plural', 'To train the proposed JorFnets, we draw images.', ['JorFnet']],
    ['capitals inside words that spell it', 'We propose a ROugh wAlking Mapper (ROAM) loss.', ['ROAM']],
    ['stages in capitals', 'Our approach is composed of two stages, i.e., Field Spreading (FS) and Even-field Learning (EFL).', ['FS', 'EFL']],
    ['parts joined by as well as', 'Our tracker consists of Quiet Range Division (QRD) as well as Edge Range Guessing (ERG).', ['QRD', 'ERG']],
    ['what stands behind a colon', 'We propose a learner that seeks two goals: Guided Wind Search (GWS-P).', ['GWS-P']],
    ['lower-case words given to a noun', 'We use a new component, named folded mixing, which saves time.', ['folded mixing']],
    ['words of which the first opens with a capital', 'We propose a network called Semi-guided joint folding.', ['Semi-guided joint folding']],
    ['lower-case words that we call it by', 'We train it with a technique that we call the mirrored loss.', ['mirrored loss']],
    ['a short form before the bracket that spells it out', 'The BGU (Boundary Guidance Unit) is proposed to refine edges.', ['BGU']],
    ['square brackets', 'We propose a boundary-guided network [BGN] for edges.', ['BGN']],
    ['a bracket that says for short', 'This paper proposes a boundary guide (BG for short) to refine edges.', ['BG']],
    ['a bracket with a noun behind the name', 'We propose a Boundary Guidance Unit (BGU module) for edges.', ['BGU']],
    ['a bracket in bold', 'We propose a Boundary Guidance Unit (**BGU**) for edges.', ['BGU']],
    ['a gerund whose subject follows', 'By presenting Cross-Scale Folding (CSF), we refine edges.', ['CSF']],
    ['what a paper puts forward', 'To address this, this paper puts forward boundary guided sampling (BGS).', ['BGS']],
    ['the paper as subject', 'To address this, the study presents GSB, a network for edges.', ['GSB']],
    ['a capitalised phrase before a noun', 'We develop a Sample-Guided Folding framework for detectors.', ['Sample-Guided Folding']],
    ['a capitalised phrase at the end', 'This paper proposes Boundary Guide. It refines edges.', ['Boundary Guide']],
    ['our method, set off', 'Our method, Boundary Guide, refines edges.', ['Boundary Guide']],
    ['what is new at the start', 'A novel Boundary Guide Block is used for edges.', ['Boundary Guide Block']],
    ['called the proposed one later', 'Edges are solved with a progressive edge model (PEM). The proposed PEM regularizes better.', ['PEM']],
    ['what steps lead to', 'Combining both leads to BoundGuide, which is fast.', ['BoundGuide']],
    ['a model, X', 'We implement these ideas in a model, BoundGuide.', ['BoundGuide']],
    ['what it does by attaching', 'We prune it by attaching a Switch Gate block to each part.', ['Switch Gate']],
    ['the proposed, and what it is', 'We address it with the proposed Grappol, an approach from afar.', ['Grappol']],
    ['this method, X', 'This method, SMALTY, goes beyond that.', ['SMALTY']],
    ['a long noun phrase of ours', 'It brings awareness into our novel end-to-end unsupervised few-shot sorting framework (SomPTra).', ['SomPTra']],
    ['the name of a loss', 'It has two parts, and the proposed HR-anchor loss is the first.', ['HR-anchor loss']],
    ['ours beside what was proposed before', 'Unlike previously proposed methods, we introduce FooZorNet, which is fast.', ['FooZorNet']],
    ['ours built on what was introduced before', 'Building on the recently introduced Mambo, we propose ZorpXer.', ['ZorpXer']],
    ['the paper’s own alone, and not the tools it uses', 'We propose FooZorNet. FooZorNet utilizes Singular Value Folding (SVF) for it.', ['FooZorNet']],
    ['a part that the paper’s own uses', 'We propose the Global Sight Unit (GSU). Specifically, GSU utilizes Adaptive Form Folding (AFFold) for shapes.', ['GSU', 'AFFold']],
    ['all of a hyphened long form', 'This paper presents a network, termed as Appearance-and-Relation Folder (ARFold), for it.', ['ARFold']],
    ['a bracket that goes on', 'We build a Corner Folding Unit (CFU, a part of its own) for it.', ['CFU']],
    ['a hyphened word that a noun is given', 'A new module named peer-looking is introduced.', ['peer-looking']],
    ['a loss of hyphened words', 'We propose a differentiable Fold-and-Compare loss for it.', ['Fold-and-Compare loss']],
    ['a hyphened word given in a bracket', 'We present a new network (called Jd-network) for clouds.', ['Jd-network']],
  ])('are read from %s', (_, text, expected) => {
    expect(proposed(text)).toEqual(expected);
  });

  it('go by their loss too', () => {
    const [loss] = factsOf('We propose the BGX loss for edges.').methods;
    expect([loss?.name, ...(loss?.aliases ?? [])]).toEqual(expect.arrayContaining(['BGX', 'BGX loss']));
  });

  it('may stand in the title before its colon, however plain', () => {
    expect(proposed('This paper proposes a deep visual action network for clips.', 'Deep Visual Action Network: Reading Clips')).toEqual(['deep visual action network']);
  });

  it.each([
    ['a method of others', 'Stein descent steps (SDS) was recently proposed by others.'],
    ['a task', 'We propose a model for visual query answering (VQA).'],
    ['what ours outperforms', 'Our method outperforms gated filters (GFX) by far.'],
    ['a family', 'We introduce CNN, a novel network.'],
    ['a phrase that begins with a proper name', 'There is a set, which we call the Stein matching set.'],
    ['what others call so', 'Doe et al. proposed a loss called folded mixing.'],
    ['words that are not the whole name', 'We propose a loss called folded mixing and late spreading.'],
    ['tags in a list of parts', 'Our tracker is composed of Part-of-Wire (POW) tags.'],
    ['the name of a task', 'We term the task of answering these two as Wire Spreading.'],
    ['a task in capitals', 'We introduce the auxiliary task of Fill Who It Is to find people. Fill Who It Is needs names.'],
  ])('are not read from %s', (_, text) => {
    expect(proposed(text)).toEqual([]);
  });

  it('may be known to the lexicon, when the sentence introduces them', () => {
    expect(proposed('We present ResNet for image recognition.')).toEqual(['ResNet']);
    expect(proposed('We present a ResNet based detector.')).toEqual([]);
    expect(proposed('We introduce ResNet into tracking.')).toEqual([]);
  });

  it('are words of the title that the abstract calls its method', () => {
    expect(proposed('We call our approach gentle thinning, which is cheap.', 'Small Models by Gentle Thinning')).toEqual(['gentle thinning']);
    expect(proposed('We call this gentle thinning, and it harms.', 'On Gentle Thinning')).toEqual([]);
  });

  it.each([
    ['proposed in lower case', { text: 'We propose a knotted loop network to trace wires.', title: 'Knotted Loop Network for Wires', expected: ['knotted loop network'] }],
    ['the subject of what wins', { text: 'Boxes are hard. Knotted loop networks outperform all others.', title: 'Tracing Wires with Knotted Loop Networks', expected: ['Knotted Loop Networks'] }],
    ['the whole subject, when nothing else is own', { text: 'Wires that are knotted have loops, and we trace them.', title: 'Knotted Loop Networks', expected: ['Knotted Loop Networks'] }],
    ['nothing, when only an adjective makes it new', { text: 'We propose a deep network for wires.', title: 'Deep Network for Wires', expected: [] }],
    ['nothing, when it describes a name', { text: 'We propose a knotted loop network, dubbed Zobo-X, for wires.', title: 'Knotted Loop Network for Wires', expected: ['Zobo-X'] }],
    ['nothing, when it is a task', { text: 'We study the knotted wire detection network.', title: 'Wire Detection Network', expected: [] }],
  ])('are phrases of the title: %s', (_, { text, title, expected }) => {
    expect(proposed(text, title)).toEqual(expected);
  });

  it('are the one word that opens the title and wins in the abstract', () => {
    const title = 'Blurception for Long Videos';
    expect(proposed('The outcome is Blurception layers. Blurception outperforms all others.', title)).toEqual(['Blurception']);
    expect(proposed('Blurception is hard. We study Blurception, and blurception hurts.', title)).toEqual([]);
  });

  it.each([
    ['two names that “and” joins', 'We propose Flow Folding Loss and Beam Bending Loss, which help.', ['Flow Folding Loss', 'Beam Bending Loss']],
    ['a part that the model takes up', 'We present Zobo-X. Zobo-X exploits a Gentle Wire Module (GWM) module.', ['Zobo-X', 'GWM']],
    ['a passive over a coordination', 'A Gentle Wire Module (GWM) and a Bent Wire Module (BWM) are proposed.', ['GWM', 'BWM']],
    ['letters that a sound stands for', 'The resulting cross-wire loss (XWL) is small.', ['XWL']],
    ['a blend', 'We propose a Wirecut Former (Wireformer) for loops.', ['Wireformer']],
  ])('are read in further ways: %s', (_, text, expected) => {
    expect(proposed(text)).toEqual(expected);
  });

  it('are no tasks, though a bracket shortens them', () => {
    expect(proposed('We introduce the Gentle Wire Signal (GWS) detection task.')).toEqual([]);
  });

  it('are not what a sentence only starts from', () => {
    expect(proposed('Compared to ResNet, our approach is fast.')).toEqual([]);
    expect(proposed('It is to outperform the strong model called ZoboNet by our own.')).toEqual([]);
  });

  it('are told from their forerunners by a plus', () => {
    const found = factsOf('We propose FPN++, which extends FPN.').methods.map(({ name, role }) => `${name} ${role}`);
    expect(found).toEqual(['FPN++ proposed', 'FPN mentioned']);
  });

  it('are told from tasks by the noun behind the bracket, when the title has them', () => {
    expect(proposed('We learn shape using a ray consistency (RC) term.', 'Shape via Ray Consistency')).toEqual(['RC']);
    expect(proposed('We learn shape for ship detection (SHD).', 'Learning Ship Detection')).toEqual([]);
  });

  it('stand before the colon of a title', () => {
    expect(proposed('It tracks intervals.', 'Interval Tracker: Tracking by Intervals')).toEqual(['Interval Tracker']);
  });

  it('are datasets when the title says so', () => {
    const found = factsOf('We bring clips with many boxes called TubeBoxes (TB-X).', 'TubeBoxes: A Large Dataset of Boxes');
    expect(found.datasets.map(({ name }) => name)).toContain('TubeBoxes');
    expect(found.methods).toEqual([]);
  });

  it('are found without any lexicon', () => {
    const text = 'We propose Zobo-X, a novel network.';
    const alone = extractFacts({ title: null, abstracts: [{ text, sentences: splitSentences(text) }] }, lexiconSchema.parse({}));
    expect(alone.methods).toMatchObject([{ name: 'Zobo-X', role: 'proposed' }]);
  });
});

describe('known names', () => {
  const mentioned = (text: string): string[] => factsOf(text).methods.map(({ name }) => name);

  it.each([
    ['two joined by a hyphen', 'It improves a ResNet-50-FPN baseline.', ['ResNet', 'FPN']],
    ['a width behind a version', 'It is faster than MobileNetV2-1.4.', ['MobileNetV2']],
    ['a plain word of another spelling', 'Complex scenes are hard.', []],
    ['a family in lower case', 'We study vision transformers.', []],
    ['a word of a metric', 'The Inception Score is high.', []],
    ['words that make a name only together', 'Compact 3D shapes are hard.', []],
    ['a short form explained as no method', 'The panoptic quality (PQ) is high.', []],
    ['a short form explained in other words', 'We use quantization of products (PQ).', ['PQ']],
    ['a short form of another method', 'It joins a spatial token module (STM) with FPN.', ['STM', 'FPN']],
  ])('are settled in %s', (_, text, expected) => {
    expect(mentioned(text)).toEqual(expected);
  });

  it.each([
    ['We train on CIFAR-10/100.', ['CIFAR-10', 'CIFAR-100']],
    ['We train on Kinetics-400 and 600.', ['Kinetics-400', 'Kinetics-600']],
    ['We train on CIFAR-10 and 100% of COCO.', ['CIFAR-10', 'COCO']],
    ['We train on CIFAR-10/100-LT.', ['CIFAR-10-LT', 'CIFAR-100-LT']],
    ['We train on WSJ0-2/3mix.', ['WSJ0-2mix', 'WSJ0-3mix']],
    ['We train on Revisited Oxford and Paris.', ['Revisited Oxford', 'Revisited Paris']],
    ['The GLUE score is high.', ['GLUE']],
    ['We study salient object detection (SOD).', []],
    ['We report object classification (CIFAR-10).', ['CIFAR-10']],
  ])('of a family of datasets are read from: %s', (text, expected) => {
    expect(factsOf(text).datasets.map(({ name }) => name)).toEqual(expected);
  });

  it('of datasets take in a split, but not half of one, nor that of a set', () => {
    const found = factsOf('On LibriSpeech test-clean we win. On the COCO test set we win.').datasets;
    expect(found.map(({ name, aliases }) => [name, ...aliases])).toEqual([['LibriSpeech', 'LibriSpeech test-clean'], ['COCO']]);
  });
});
