/** Words that say nothing of what is looked for. */
export const plainWords: ReadonlySet<string> = new Set(
  'a an and are as at be between by can do does for from how in instead into is it its more not of on or than that the their them to under use used using via was what when where which why will with without'.split(' '),
);
