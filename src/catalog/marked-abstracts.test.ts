import { expect, it } from 'vitest';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import { markedAbstracts } from './marked-abstracts.ts';

const abstractsHtml = ['<p><span class="sentence" id="s1">We present Sample Net.</span> <span class="sentence" id="s2">It reaches 84.2% top-1 accuracy on ImageNet.</span></p>'];

it('marks what each fact is printed as, in its sentence', () => {
  expect(markedAbstracts({ ...sampleWork(), abstractsHtml })).toEqual([
    '<p><span class="sentence" id="s1">We present <a class="evidence method" href="#method-samplenet" tabindex="-1">Sample Net</a>.</span> '
    + '<span class="sentence" id="s2">It reaches <a class="evidence result" href="#result-1" tabindex="-1">84.2</a>% top-1 accuracy on '
    + '<a class="evidence dataset" href="#dataset-imagenet" tabindex="-1">ImageNet</a>.</span></p>',
  ]);
});

it('leaves a sentence as it is shown when its source would show something else', () => {
  const shown = abstractsHtml.map((html) => html.replace('Sample Net', 'Other Net'));
  const [marked = ''] = markedAbstracts({ ...sampleWork(), abstractsHtml: shown });
  expect(marked).toContain('<span class="sentence" id="s1">We present Other Net.</span>');
  expect(marked).toContain('href="#result-1"');
});

it('gives back the very HTML of a paper without facts', () => {
  expect(markedAbstracts({ ...sampleWork({ methods: [], datasets: [], results: [] }), abstractsHtml })).toEqual(abstractsHtml);
});
