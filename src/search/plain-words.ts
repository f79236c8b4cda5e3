/** Words that say nothing of what is looked for, wherever they stand. */
export const plainWords: ReadonlySet<string> = new Set(
  'a an and are as at be between by can do does for from how in instead into is it its more not of on or only than that the their them to under use used using via was what when where which why will with without'.split(' '),
);

/** Those, and words that say nothing unless they stand in an expression: `many` in `how many people`. */
export const fillerWords: ReadonlySet<string> = new Set([
  ...plainWords,
  ...'about all another any been being both but could did each every done had has have i if just me many much my need needs one other others our per should so some such then there these they this those too two very we were whether who whose would you your'.split(' '),
]);
