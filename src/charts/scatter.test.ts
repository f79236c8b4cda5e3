import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { scatter, type Scatter } from './scatter.ts';

const spec: Scatter = {
  points: [
    { x: 2019, y: 80, label: 'Lamp', href: '/papers/lamp/#s1', title: 'Lamp, 80%, 2019' },
    { x: 2020, y: 79, label: 'Wick & <Oil>', href: '/papers/wick/', title: 'Wick & <Oil>, "79%"' },
    { x: 2021, y: 85, label: 'Torch', href: '/papers/torch/', title: 'Torch, 85%' },
  ],
  x: { label: 'Year', whole: true },
  y: { label: 'hit rate (%), higher is better' },
  name: 'Hit rate over the years',
  better: 'higher',
  width: 880,
  height: 380,
};

const texts = (svg: string, className: string): string[] => [...svg.matchAll(new RegExp(`<text class="${className}"[^>]*>([^<]*)<`, 'g'))].map((match) => match[1] ?? '');

describe('a scatter chart', () => {
  const svg = scatter(spec);

  it('links each point and names it in full', () => {
    expect([...svg.matchAll(/<a href="([^"]*)"><title>([^<]*)</g)].map((match) => match.slice(1))).toEqual([
      ['/papers/lamp/#s1', 'Lamp, 80%, 2019'], ['/papers/wick/', 'Wick &amp; &lt;Oil&gt;, &quot;79%&quot;'], ['/papers/torch/', 'Torch, 85%'],
    ]);
  });

  it('has neither styles nor scripts nor colours of its own', () => {
    expect(svg).not.toMatch(/style|script|fill=|stroke=|#[0-9a-f]{3,6}"/);
    expect(parseDocument(svg, { xmlMode: true }).children).toHaveLength(1);
  });

  it('says what it shows and how to read it', () => {
    expect(svg).toMatch(/^<svg class="chart" viewBox="0 0 880 380" width="880" height="380" role="group" aria-label="Hit rate over the years">/);
    expect(texts(svg, 'name')).toEqual(['hit rate (%), higher is better', 'Year']);
    expect(texts(svg, 'label').sort()).toEqual(['Lamp', 'Torch', 'Wick &amp; &lt;Oil&gt;']);
  });

  it('writes years as years', () => {
    expect(texts(svg, 'tick').filter((tick) => tick.startsWith('20'))).toEqual(['2019', '2020', '2021']);
  });

  it('joins the best so far, and nothing without a direction', () => {
    const [, path = ''] = /class="best" d="([^"]*)"/.exec(svg) ?? [];
    expect(path.match(/[HV]/g)).toEqual(['H', 'V']);
    expect(scatter({ ...spec, better: null })).not.toContain('class="best"');
  });

  it('is the same text for the same points', () => {
    expect(scatter(spec)).toBe(svg);
  });

  it('keeps every point inside, on a logarithmic axis and when all are equal too', () => {
    const points = [1e3, 1e6, 1e9].map((x) => ({ x, y: 5, label: '', href: '/', title: '' }));
    const drawn = scatter({ ...spec, points, x: { label: 'weight', log: true } });
    const centres = [...drawn.matchAll(/class="point[^"]*" cx="([\d.]+)" cy="([\d.]+)"/g)].map((match) => [Number(match[1]), Number(match[2])]);
    expect(centres).toHaveLength(3);
    for (const [x = -1, y = -1] of centres) expect(x > 0 && x < 880 && y > 0 && y < 380).toBe(true);
    expect(drawn).not.toContain('NaN');
  });

  it('tells series apart and names each once', () => {
    const points = spec.points.map((point, index) => ({ ...point, series: index === 0 ? 'oil' : 'gas' }));
    const drawn = scatter({ ...spec, points });
    expect(texts(drawn, 'key').sort()).toEqual(['gas', 'oil']);
    expect(drawn.match(/class="point series-1"/g)).toHaveLength(2);
    expect(scatter({ ...spec, points: points.slice(1) })).not.toContain('series-');
  });
});
