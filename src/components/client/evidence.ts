// A fact and the sentence it stands in light up together. Without this script each fact still links to its sentence.
const factsBySentence = new Map<string, Element[]>();

for (const fact of document.querySelectorAll('[data-fact]')) {
  for (const link of fact.querySelectorAll<HTMLAnchorElement>('a.ref')) {
    const id = link.hash.slice(1);
    factsBySentence.set(id, [...(factsBySentence.get(id) ?? []), fact]);
    const sentence = document.getElementById(id);
    for (const [event, on] of [['pointerenter', true], ['focus', true], ['pointerleave', false], ['blur', false]] as const) {
      link.addEventListener(event, () => sentence?.classList.toggle('lit', on));
    }
  }
}

for (const sentence of document.querySelectorAll('.sentence, h1[id]')) {
  const facts = factsBySentence.get(sentence.id);
  if (facts === undefined) continue;
  for (const [event, on] of [['pointerenter', true], ['pointerleave', false]] as const) {
    sentence.addEventListener(event, () => {
      for (const fact of facts) fact.classList.toggle('lit', on);
    });
  }
}

export {};
