import { describe, expect, it } from 'vitest';
import { themeProposer, type PlacedWork } from './themes.ts';

const themes = [
  { id: 'sound', name: 'Speech and music', group: 'g', scope: 'What is used to measure sound.', keywords: ['speech recognition', 'audio'] },
  { id: 'boxes', name: 'Detection', group: 'g', scope: 'Boxes.', keywords: ['object detection', 'bounding box'] },
  { id: 'plants', name: 'Plants', group: 'g', scope: 'Leaves.', keywords: ['leaf', 'root'] },
];
const work = (text: string, title: string | null = null): PlacedWork['work'] => ({ title, abstracts: [{ text }] });
const placed: PlacedWork[] = [
  { work: work('Violins and cellos are told apart by their timbre and overtones.'), primary: 'sound', secondary: [] },
  { work: work('Overtones of bells decay at rates that shape their timbre.'), primary: 'sound', secondary: ['plants'] },
  { work: work('Anchors are matched to ground truth by overlap of rectangles.'), primary: 'boxes', secondary: [] },
  { work: work('Rectangles without anchors are regressed from corners.'), primary: 'boxes', secondary: ['gone'] },
];

describe('themeProposer', () => {
  it('goes by keywords and name where nothing is placed', () => {
    const propose = themeProposer({ themes, placed: [] });
    expect(propose(work('An audio model for speech recognition.'))).toBe('sound');
    expect(propose(work('Music', 'Audio of speech'))).toBe('sound');
  });

  it('goes by the words of placed works, which no keyword has', () => {
    const text = work('The timbre of flutes lies in their overtones.');
    expect(themeProposer({ themes, placed })(text)).toBe('sound');
    expect(themeProposer({ themes, placed: [] })(text)).toBeNull();
    expect(themeProposer({ themes, placed })(work('Corners and anchors of rectangles.'))).toBe('boxes');
  });

  it('counts a secondary theme for less than the primary one', () => {
    expect(themeProposer({ themes, placed: placed.slice(1, 2) })(work('Timbre and overtones of bells.'))).toBe('sound');
  });

  it('takes no single word for a theme, however often it stands there', () => {
    expect(themeProposer({ themes, placed })(work('Root, root and root again, of the root.'))).toBeNull();
  });

  it('hears nothing in stop words, numbers or no words at all', () => {
    const propose = themeProposer({ themes, placed });
    expect(propose(work('We used 12 of them to measure what they have.'))).toBeNull();
    expect(propose(work(''))).toBeNull();
    expect(propose({ title: null, abstracts: [] })).toBeNull();
  });

  it('places a text on another subject nowhere', () => {
    expect(themeProposer({ themes, placed })(work('Tides in narrow straits turn mills when the moon is full, and millers keep tables of them.'))).toBeNull();
  });

  it('has no theme to give where there is none', () => {
    expect(themeProposer({ themes: [], placed })(work('Timbre and overtones.'))).toBeNull();
  });
});
