import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { sampleWork } from '../../../tests/fixtures/sample-work.ts';
import type { Chapter } from '#model/chapter.ts';
import { parseChapter } from '../parse-chapter.ts';
import { corpusOf } from '../works.ts';
import { checkReview } from './index.ts';
import { figuresOf } from './numbers.ts';

const data: Chapter = { id: 'nets', theme: 'nets', title: 'Nets', summary: 'Small.', version: '1.0', history: [{ version: '1.0', date: '2026-01-01', change: 'First.' }], start: [], questions: [] };
const corpus = corpusOf([sampleWork(), sampleWork({ id: 'other', title: 'Other' })], [{ id: 'nets', name: 'Nets' }]);

type Options = { published?: { chapter: string; id: string }[]; isRelease?: boolean; changes?: Partial<Chapter> };

function rulesOf(body: string, { published = [], isRelease = false, changes = {} }: Options = {}): string[] {
  const chapter = { file: 'content/review/nets.mdx', data: { ...data, ...changes }, parsed: parseChapter(body, 10) };
  return checkReview([chapter], corpus, { published, isRelease }).map(({ rule, line }) => `${rule}:${line ?? '-'}`);
}

describe('citations', () => {
  it('of unknown works are told with their line', () => {
    expect(rulesOf('It helps <Cite work="sample-net" />.\n\nSo does <Cite work="sample-not" />.')).toEqual(['unknown-work:12']);
  });

  it('name a work', () => {
    expect(rulesOf('It helps <Cite />.')).toEqual(['citation-empty:10']);
  });

  it('of scores tell one result', () => {
    expect(rulesOf('It reaches <Score work="sample-net" dataset="ImageNet" /> <Cite work="sample-net" />.')).toEqual([]);
    expect(rulesOf('It reaches <Score work="sample-net" dataset="COCO" /> <Cite work="sample-net" />.')).toEqual(['score-not-found:10']);
    expect(rulesOf('It reaches <Score work="sample-net" split="test" /> <Cite work="sample-net" />.')).toEqual(['score-not-found:10']);
  });

  it('of sentences lead to one', () => {
    expect(rulesOf('Text.\n\n<Quote work="sample-net" sentence="1" />')).toEqual([]);
    expect(rulesOf('Text.\n\n<Quote work="sample-net" sentence="9" />')).toEqual(['quotation-not-found:12']);
  });
});

describe('numbers', () => {
  it('must stand in a sentence of a work that the paragraph cites', () => {
    expect(rulesOf('It reaches 84.2% <Cite work="sample-net" />.')).toEqual([]);
    expect(rulesOf('It reaches 84.3% <Cite work="sample-net" />.')).toEqual(['number-without-source:10']);
    expect(rulesOf('It reaches 84.2%.\n\nIt helps <Cite work="sample-net" />.')).toEqual(['number-without-source:10']);
  });

  it('are no years and no parts of names', () => {
    expect(figuresOf('In 2022 ResNet-50, MobileNetV3, 3D CNNs, ViT-B/16 and CIFAR-10 appeared.')).toEqual([]);
  });

  it('have their units', () => {
    expect(figuresOf('from 1,024 to 2.5 M, 12%, 3 times, two points, 30 fps and 256×256').map(({ value, unit }) => [value, unit])).toEqual([
      [1024, null], [2.5, null], [12, '%'], [3, '×'], [30, 'fps'], [256, '×'], [256, null], [2, 'points'],
    ]);
  });

  it('may be exempt with a reason only', () => {
    expect(rulesOf('There are <Exempt why="counted by hand">17 works</Exempt> here.')).toEqual([]);
    expect(rulesOf('There are <Exempt>17 works</Exempt> here.')).toEqual(['exemption-without-reason:10']);
  });

  it('that no source has are found wherever they stand', () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 1899 }), fc.constantFrom('%', ' points', '×', ''), (value, unit) => {
      expect(rulesOf(`A gain of ${value}.7${unit} is claimed <Cite work="sample-net" />.`)).toEqual(['number-without-source:10']);
    }));
  });
});

describe('claims of rank', () => {
  it('need a citation in their sentence', () => {
    expect(rulesOf('SampleNet outperforms all <Cite work="sample-net" />.')).toEqual([]);
    expect(rulesOf('SampleNet is the best. It helps <Cite work="sample-net" />.')).toEqual(['claim-without-citation:10']);
  });
});

describe('sections', () => {
  it('have text, an anchor and a level below the title', () => {
    expect(rulesOf('Opening.\n\n## Empty [#empty]\n\n## Full [#full]\n\nText.')).toEqual(['empty-section:12']);
    expect(rulesOf('Opening.\n\n## Full\n\nText.')).toEqual(['section-without-anchor:12']);
    expect(rulesOf('Opening.\n\n# Full [#full]\n\nText.')).toEqual(['heading-level:12']);
  });

  it('keep the anchors that were published', () => {
    const published = [{ chapter: 'nets', id: 'old' }];
    expect(rulesOf('Opening.\n\n## Full [#new]\n\nText.', { published })).toEqual(['anchor-lost:1']);
    expect(rulesOf('Opening.\n\n## Full [#new #old]\n\nText.', { published })).toEqual([]);
    expect(rulesOf('Opening.', { published: [{ chapter: 'gone', id: 'x' }] })).toEqual(['chapter-lost:-']);
  });

  it('are told apart', () => {
    expect(rulesOf('Opening.\n\n## One [#a]\n\nText.\n\n## Two [#a]\n\nText.')).toEqual(['anchor-twice:16']);
  });

  it('answer the questions that lead to them', () => {
    expect(rulesOf('Opening.\n\n## One [#a]\n\nText.', { changes: { questions: [{ ask: 'Why?', section: 'b' }] } })).toEqual(['question-without-answer:1']);
  });
});

describe('chapters', () => {
  it('hold neither code nor foreign components', () => {
    expect(rulesOf('Text {1 + 1}.')).toEqual(['unknown-part:10']);
    expect(rulesOf('Text <Video src="x" />.')).toEqual(['unknown-part:10']);
    expect(rulesOf('Text <Cite work={x} />.')).toEqual(expect.arrayContaining(['attribute-not-text:10']));
  });

  it('draw tables that have rows and a caption', () => {
    expect(rulesOf('Text.\n\n<Comparison metric="top-1 accuracy" dataset="ImageNet" caption="Scores." />')).toEqual([]);
    expect(rulesOf('Text.\n\n<Comparison metric="AP" dataset="COCO" caption="Scores." />')).toEqual(['figure-empty:12']);
    expect(rulesOf('Text.\n\n<Comparison metric="top-1 accuracy" theme="none" />')).toEqual(['unknown-theme:12', 'figure-without-caption:12', 'figure-empty:12']);
  });

  it('end their history with their version', () => {
    expect(rulesOf('Opening.', { changes: { version: '1.1' } })).toEqual(['version-without-history:1']);
  });

  it('cite every work and treat every theme in a release', () => {
    expect(rulesOf('Opening <Cite work="sample-net" />.', { isRelease: true })).toEqual(['work-not-cited:-']);
    expect(rulesOf('Opening <Cite work="sample-net other" />.', { isRelease: true, changes: { theme: undefined, place: 'opening' } })).toEqual(['theme-without-chapter:-']);
  });
});
