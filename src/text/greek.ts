const names: Record<string, string> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ϵ: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta',
  ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi', π: 'pi', ρ: 'rho', σ: 'sigma', ς: 'sigma',
  τ: 'tau', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega',
};

// Greek signs beside a letter, such as the numeral sign, make no word of it.
const loneLetter = /(?<!(?=\p{L})\p{Script=Greek})(?=\p{L})\p{Script=Greek}(?!(?=\p{L})\p{Script=Greek})/gu;

/** A Greek letter by itself is a symbol and is read as its name, as in `β-VAE`; Greek words stay as they are. */
export function nameGreekLetters(text: string): string {
  return text.replace(loneLetter, (letter) => names[letter.toLowerCase()] ?? letter);
}
