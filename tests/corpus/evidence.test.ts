import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evidenceBytes, evidenceText } from '#catalog/evidence-bytes.ts';
import { markedAbstracts } from '#catalog/marked-abstracts.ts';
import { paperFacts, type PaperFact } from '#catalog/paper-facts.ts';
import type { Evidence } from '#model/provenance.ts';
import type { Work } from '#model/work.ts';
import { makeContent, writeContent } from '#pipeline/index.ts';
import { renderPage } from '#render/index.ts';
import { readInputs } from '../../scripts/content-inputs.ts';

const inputs = readInputs(resolve(import.meta.dirname, '../..'));
const bytesOf = new Map(inputs.seeds.map(({ name, bytes }) => [name, bytes]));
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
let content: ReturnType<typeof makeContent>;
let facts: { work: Work; fact: PaperFact; place: Evidence }[];

beforeAll(() => {
  content = makeContent({ ...inputs, today: '2026-01-01', renew: false }, () => undefined);
  facts = content.works.flatMap((work) => paperFacts(work).flatMap((fact) => fact.evidence.map((place) => ({ work, fact, place }))));
});

describe('the evidence of the shipped corpus', () => {
  it('stands, byte for byte, where its ranges in the seeds say', () => {
    const faults = facts.flatMap(({ work, fact, place }) => evidenceBytes(work, place)
      .filter(({ seed, start, end }) => decoder.decode(bytesOf.get(seed)?.subarray(start, end)) !== evidenceText(work, place))
      .map(({ seed, start, end }) => `${work.id} ${fact.id}: ${seed} ${start}–${end}`));
    expect(facts.length).toBeGreaterThan(content.works.length);
    expect(faults).toEqual([]);
  });

  it('has a byte range for every sentence, and for titles that a seed prints', () => {
    const without = facts.filter(({ work, place }) => evidenceBytes(work, place).length === 0 && (place.sentence > 0 || work.titleSource === 'seed'));
    expect(without.map(({ work, fact }) => `${work.id} ${fact.id}`)).toEqual([]);
  });

  it('lies in the sentence it names', () => {
    const outside = facts.filter(({ work, place: { abstract, sentence, start, end } }) => {
      const [from, to] = work.abstracts[abstract]?.sentences[sentence - 1] ?? [0, 0];
      return sentence > 0 && (start < from || end > to);
    });
    expect(outside.map(({ work, fact }) => `${work.id} ${fact.id}`)).toEqual([]);
  });

  it('has each number verbatim at its span, and as its value', () => {
    const results = content.works.flatMap((work) => work.results.map((result) => ({ work, ...result })));
    const faults = results.filter(({ work, raw, value, evidence }) =>
      Number(raw.replaceAll(',', '').replace(/^[−–]/, '-')) !== value || evidence.some((place) => evidenceText(work, place) !== raw));
    expect(faults.map(({ work, raw }) => `${work.id}: ${raw}`)).toEqual([]);
  });

  it('is marked in the abstracts, every print of every fact', () => {
    const pages = new Map(writeContent(content).map(({ path, text }) => [path, text]));
    const unmarked = content.works.flatMap((work) => {
      const page = pages.get(`papers/${work.id}.mdx`) ?? '';
      const abstractsHtml = renderPage(page.slice(page.indexOf('\n---\n', 4) + '\n---\n'.length), { path: work.id, report: () => undefined });
      const sentences = markedAbstracts({ ...work, abstractsHtml }).map((html) => html.split('class="sentence"').slice(1));
      return paperFacts(work).flatMap(({ id, evidence }) => evidence
        .filter(({ abstract, sentence }) => sentence > 0 && !new RegExp(`(?:href="#|data-facts="(?:[^"]* )?)${id}[ "]`).test(sentences[abstract]?.[sentence - 1] ?? ''))
        .map(({ sentence }) => `${work.id} ${id} in sentence ${sentence}`));
    });
    expect(unmarked).toEqual([]);
  });
});
