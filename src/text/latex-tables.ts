/** Combining character of each accent command: `\"o`, `\c{c}`. */
export const accents: ReadonlyMap<string, string> = new Map([
  ["'", '\u0301'], ['`', '\u0300'], ['^', '\u0302'], ['"', '\u0308'], ['~', '\u0303'], ['=', '\u0304'], ['.', '\u0307'],
  ['c', '\u0327'], ['v', '\u030C'], ['u', '\u0306'], ['H', '\u030B'], ['k', '\u0328'], ['r', '\u030A'], ['d', '\u0323'], ['b', '\u0331'],
]);

/** Letters that have a command of their own; TeX swallows the space behind them. */
export const letters: ReadonlyMap<string, string> = new Map([
  ['o', 'ø'], ['O', 'Ø'], ['ss', 'ß'], ['aa', 'å'], ['AA', 'Å'], ['ae', 'æ'], ['AE', 'Æ'], ['oe', 'œ'], ['OE', 'Œ'], ['l', 'ł'], ['L', 'Ł'],
  ['i', 'ı'], ['j', 'ȷ'], ['dh', 'ð'], ['DH', 'Ð'], ['th', 'þ'], ['TH', 'Þ'], ['dj', 'đ'], ['DJ', 'Đ'],
]);

/** Commands of running text that stand for characters. The abbreviations are those of common paper styles. */
export const textSymbols: ReadonlyMap<string, string> = new Map([
  ['eg', 'e.g.'], ['ie', 'i.e.'], ['vs', 'vs.'], ['etal', 'et al.'], ['etc', 'etc.'], ['cf', 'cf.'], ['wrt', 'w.r.t.'],
  ['Eg', 'E.g.'], ['Ie', 'I.e.'], ['Cf', 'Cf.'],
  ['ldots', '…'], ['dots', '…'], ['textellipsis', '…'], ['textendash', '–'], ['textemdash', '—'], ['S', '§'], ['P', '¶'],
  ['copyright', '©'], ['textcopyright', '©'], ['textregistered', '®'], ['texttrademark', '™'], ['textdegree', '°'], ['degree', '°'],
  ['textbackslash', '\\'], ['textasciitilde', '~'], ['textasciicircum', '^'], ['textunderscore', '_'], ['textbar', '|'],
  ['textless', '<'], ['textgreater', '>'], ['textquotesingle', "'"], ['textbullet', '•'], ['textmu', 'µ'], ['texteuro', '€'],
  ['LaTeX', 'LaTeX'], ['TeX', 'TeX'], ['quad', ' '], ['qquad', ' '], ['newline', ' '], ['linebreak', ' '], ['xspace', ''],
]);

/** Commands whose argument is set in another style; `plain` keeps the surrounding one. */
export const styles: ReadonlyMap<string, 'emphasis' | 'strong' | 'code' | 'plain'> = new Map([
  ['textit', 'emphasis'], ['emph', 'emphasis'], ['textsl', 'emphasis'], ['it', 'emphasis'], ['em', 'emphasis'], ['sl', 'emphasis'], ['itshape', 'emphasis'],
  ['textbf', 'strong'], ['bf', 'strong'], ['bfseries', 'strong'], ['texttt', 'code'], ['tt', 'code'], ['ttfamily', 'code'],
  ['text', 'plain'], ['textrm', 'plain'], ['textsf', 'plain'], ['textsc', 'plain'], ['textnormal', 'plain'], ['mbox', 'plain'], ['underline', 'plain'],
  ['uline', 'plain'], ['rm', 'plain'], ['sc', 'plain'], ['sf', 'plain'], ['scshape', 'plain'],
] as const);

/** Those of `styles` that act to the end of their group: `{\it …}`. */
export const declarations: ReadonlySet<string> = new Set([
  'it', 'em', 'sl', 'itshape', 'bf', 'bfseries', 'tt', 'ttfamily', 'rm', 'sc', 'sf', 'scshape',
]);

/** Commands of formulas that are one character. */
export const mathSymbols: ReadonlyMap<string, string> = new Map([
  ['alpha', 'α'], ['beta', 'β'], ['gamma', 'γ'], ['delta', 'δ'], ['epsilon', 'ϵ'], ['varepsilon', 'ε'], ['zeta', 'ζ'], ['eta', 'η'],
  ['theta', 'θ'], ['iota', 'ι'], ['kappa', 'κ'], ['lambda', 'λ'], ['mu', 'μ'], ['nu', 'ν'], ['xi', 'ξ'], ['pi', 'π'], ['rho', 'ρ'],
  ['sigma', 'σ'], ['tau', 'τ'], ['phi', 'ϕ'], ['varphi', 'φ'], ['chi', 'χ'], ['psi', 'ψ'], ['omega', 'ω'],
  ['Gamma', 'Γ'], ['Delta', 'Δ'], ['Theta', 'Θ'], ['Lambda', 'Λ'], ['Xi', 'Ξ'], ['Pi', 'Π'], ['Sigma', 'Σ'], ['Phi', 'Φ'], ['Psi', 'Ψ'], ['Omega', 'Ω'],
  ['times', '×'], ['cdot', '·'], ['pm', '±'], ['mp', '∓'], ['div', '÷'], ['sim', '∼'], ['approx', '≈'], ['leq', '≤'], ['le', '≤'],
  ['geq', '≥'], ['ge', '≥'], ['neq', '≠'], ['ne', '≠'], ['ll', '≪'], ['gg', '≫'], ['equiv', '≡'], ['propto', '∝'], ['in', '∈'], ['notin', '∉'],
  ['to', '→'], ['rightarrow', '→'], ['leftarrow', '←'], ['Rightarrow', '⇒'], ['leftrightarrow', '↔'], ['uparrow', '↑'], ['downarrow', '↓'],
  ['infty', '∞'], ['ell', 'ℓ'], ['circ', '∘'], ['degree', '°'], ['partial', '∂'], ['nabla', '∇'], ['ldots', '…'], ['dots', '…'], ['cdots', '⋯'],
  ['cup', '∪'], ['cap', '∩'], ['subset', '⊂'], ['subseteq', '⊆'], ['forall', '∀'], ['exists', '∃'], ['ast', '∗'], ['star', '⋆'], ['prime', '′'],
  ['dagger', '†'], ['oplus', '⊕'], ['otimes', '⊗'], ['sum', '∑'], ['prod', '∏'], ['int', '∫'], ['mid', '|'], ['vert', '|'], ['lbrace', '{'], ['rbrace', '}'],
]);
