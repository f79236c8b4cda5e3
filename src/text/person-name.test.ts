import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isInitials, parsePersonName, sortName, withCapitals } from './person-name.ts';

describe('names of people', () => {
  it.each([
    ['Ada Vale', 'Vale, Ada'],
    ['Laurens van der Maaten', 'van der Maaten, Laurens'],
    ['Laurens Van der Maaten', 'Van der Maaten, Laurens'],
    ['Vale, Ada', 'Vale, Ada'],
    ['de Bruijne, Marleen', 'de Bruijne, Marleen'],
    ['Ada Vale Jr.', 'Vale, Jr., Ada'],
    ['Martin King, Jr.', 'King, Jr., Martin'],
    ['King, Martin, Jr.', 'King, Jr., Martin'],
    ['King, Jr., Martin', 'King, Jr., Martin'],
    ['Martin King III', 'King, III, Martin'],
    ['Xiao-Ming de la Cruz', 'de la Cruz, Xiao-Ming'],
    ['José María de la Cruz', 'de la Cruz, José María'],
    ['Santiago Ramón y Cajal', 'Ramón y Cajal, Santiago'],
    ['Antonio da Costa e Silva', 'da Costa e Silva, Antonio'],
    ['Karl-Theodor von und zu Guttenberg', 'von und zu Guttenberg, Karl-Theodor'],
    ['Ali bin Ali', 'bin Ali, Ali'],
    ['Anwaar ul Haq', 'ul Haq, Anwaar'],
    ["Mary O'Brien", "O'Brien, Mary"],
    ["Stéphane d'Ascoli", "d'Ascoli, Stéphane"],
    ["Jaap van 't Hof", "van 't Hof, Jaap"],
    ['Gilles Van De Vyver', 'Van De Vyver, Gilles'],
    ['Thanh Van Nguyen', 'Nguyen, Thanh Van'],
    ['Von Neumann', 'Neumann, Von'],
    ['Alceu de Souza Britto Neto', 'Britto Neto, Alceu de Souza'],
    ['Qi (Rose) Yu', 'Yu, Qi (Rose)'],
    ['Wei Zhang (Fudan University)', 'Zhang, Wei (Fudan University)'],
  ])('%s is sorted as %s', (name, sorted) => {
    expect(sortName(parsePersonName(name))).toBe(sorted);
  });

  it.each([
    ['A. B. Vale', 'Vale, A. B.'],
    ['X. Chen', 'Chen, X.'],
    ['A Sinha', 'Sinha, A'],
    ['S-H Gary Chan', 'Chan, S-H Gary'],
    ['Nguyen T.H.', 'Nguyen, T.H.'],
    ['Le QV', 'Le, QV'],
    ['Weinan E', 'E, Weinan'],
    ['JI LIN', 'LIN, JI'],
  ])('%s with initials is sorted as %s', (name, sorted) => {
    expect(sortName(parsePersonName(name))).toBe(sorted);
  });

  it.each([
    ['Nguyễn Văn An', 'Nguyễn, Văn An'],
    ['An Nguyễn', 'Nguyễn, An'],
    ['Иван Петров', 'Петров, Иван'],
    ['张伟', '张, 伟'],
    ['欧阳修', '欧阳, 修'],
    ['山田太郎', '山田, 太郎'],
    ['김민수', '김, 민수'],
    ['김 민수', '김, 민수'],
    ['王', '王'],
  ])('%s of another script or order is sorted as %s', (name, sorted) => {
    expect(sortName(parsePersonName(name))).toBe(sorted);
  });

  it.each(['Yi', 'NVIDIA', 'Lamps and Wicks Consortium', 'Lamp Research', 'The BigScience Workshop'])('%s is one name', (name) => {
    expect(parsePersonName(name)).toEqual({ family: name, given: '', suffix: '' });
  });

  test('of any words keep every word, and are read the same from their sorted form', () => {
    const word = fc.oneof(fc.constantFrom('van', 'der', 'de', 'la', 'y', 'Jr.', 'III', 'J.', 'QV', 'Neto', 'Ada', "O'Brien", '张', '김민수', 'Lê', 'Team'), fc.stringMatching(/^\p{Lu}\p{Ll}{1,7}$/u));
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const name = words.join(' ');
      const parts = parsePersonName(name);
      expect(parts.family).not.toBe('');
      expect([parts.family, parts.given, parts.suffix].join(' ').split(/\s+/).join('').length).toBe(words.join('').normalize('NFC').length);
      if (parts.given !== '' && !/^(?:jr\.?|sr\.?|iii?|iv)$/i.test(parts.given)) expect(parsePersonName(sortName(parts))).toEqual(parts);
    }));
  });

  it.each([['X.', true], ['J.-P.', true], ['A. B.', true], ['QV', true], ['Ö.', true], ['Xi', false], ['Ann B.', false], ['', false]])('the given name %j is initials: %s', (given, is) => {
    expect(isInitials(given)).toBe(is);
  });

  it.each([
    ['CHUNHUA ZHOU', 'Chunhua Zhou'], ['JEAN-LUC VALE', 'Jean-Luc Vale'], ['yongbing zhang', 'Yongbing Zhang'], ['jian Yang', 'Jian Yang'],
    ['JI LIN', 'JI LIN'], ['KC Tan', 'KC Tan'], ['NVIDIA', 'NVIDIA'], ['A. B. VALE', 'A. B. VALE'], ['Ludwig van Beethoven', 'Ludwig van Beethoven'], ['deVries', 'deVries'],
  ])('%s has its capitals as %s', (name, shown) => {
    expect(withCapitals(name)).toBe(shown);
  });
});
