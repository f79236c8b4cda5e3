import { describe, expect, it } from 'vitest';
import { sampleRow } from '../../tests/fixtures/sample-paper.ts';
import { leaderboardToCsv, resultsToCsv } from './results-csv.ts';
import { resultDataSchema, resultToData } from './results-data.ts';
import type { Leaderboard } from './types.ts';

const row = sampleRow('lamps', 84.2, { task: 'lamp finding', setting: 'with oil, "fine"', inferred: ['metric', 'dataset'], corrected: 'misread', sentence: 'It has 84.2%.' });
const lines = (csv: string): string[] => csv.split('\r\n');

describe('results as data', () => {
  it('are a row each with the sentence, fields quoted that need it', () => {
    const [header, line, end] = lines(resultsToCsv([row], (path) => `https://example.org${path}`));
    expect(header).toBe('raw,value,unit,kind,metric,task,dataset,method,setting,inferred,corrected,year,paper,url,abstract,sentence,start,end,text');
    expect(line).toBe('84.2,84.2,%,absolute,hit rate,lamp finding,Wicks,lamps,"with oil, ""fine""",metric dataset,misread,2020,lamps,https://example.org/papers/lamps/,0,1,0,2,It has 84.2%.');
    expect(end).toBe('');
  });

  it('of a leaderboard have ranks, and the inferred task', () => {
    const bare = sampleRow('a', 80);
    const board: Leaderboard = { slug: 's', task: 'lamp finding', metric: 'hit rate', direction: 'higher', split: null, scale: null, scores: [{ row: bare, rank: 1, taskInferred: true, value: 80, costs: [] }] };
    const [header, line] = lines(leaderboardToCsv(board, (path) => path));
    expect(header).toMatch(/^rank,raw,/);
    expect(line).toBe('1,80,80,%,absolute,hit rate,lamp finding,Wicks,a,,task,,2020,a,/papers/a/,0,1,0,2,It works.');
  });

  it('follow the published schema', () => {
    const data = resultToData(row, (path) => path);
    expect(resultDataSchema.parse(data)).toEqual(data);
    expect(data).toMatchObject({ dataset: { name: 'Wicks', url: '/datasets/wicks/' }, method: { name: 'lamps', url: null }, sentence: 'It has 84.2%.' });
  });
});
