/** The part of citeproc-js that is used (https://citeproc-js.readthedocs.io/en/latest/running.html); the package has no types. */
declare module 'citeproc' {
  type System = { retrieveLocale: (language: string) => string; retrieveItem: (id: string) => object };
  type Engine = {
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: string[], withoutDisambiguation: boolean): void;
    /** False for a style without a bibliography. */
    makeBibliography(): [settings: object, entries: string[]] | false;
  };
  const citeproc: {
    Engine: new (system: System, style: string, language: string, forceLanguage: boolean) => Engine;
    SUPERSCRIPTS_REGEXP: RegExp;
  };
  export default citeproc;
}
