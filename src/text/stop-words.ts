import { nameKey } from './keys.ts';

const grammar = `about above across after again against all almost along already also although always among amongst and another any are around
because been before being below both but can cannot could did does doing done down due during each either else enough especially etc even ever
every few for from further furthermore had has have having hence her here him his how however into its itself just like many may meanwhile might
more moreover most much must namely near neither never nevertheless nor not now off often once only onto other others otherwise our ours out over
own per perhaps quite rather really same she should side since some something soon still such than that the their them themselves then there
thereby therefore these they this those though through throughout thus together too toward towards under until upon usually very via was way
ways were what when whereas whether which while who whole whom whose why will with within without would yet you your`;

const counts = 'first last next new one second single third three two four five six several half year years';

/** Words that a report on anything is written with. */
const reporting = `able achieve achieved achieves achieving address addressed allow allows analysis applied apply approach approaches article author
authors based become becomes best better call called come comes compare compared comparison consider considers consist consists current currently
demonstrate demonstrated demonstrates describe described develop developed difference different difficult discuss easily easy effect effective
effectively effects enable enables estimate evaluate evaluation evidence example examples exist existing experiment experimental experiments explore
extensive fact figure find finding findings finds found gain gains general get give given gives good great group help helps high higher highly idea
impact important improve improved improvement improves improving include includes including increase increased information interest introduce
introduced introduces investigate issue issues key kind know known large larger largest lead leading leads least less level likely little long low
lower made main mainly major make makes making mean means measure measured measures method methods model models need needed needs novel number observe
obtain obtained offer outperform outperforms paper part people perform performance performs point possible present presented presents previous problem
problems process proper propose proposed proposes proposing provide provides put question reach recent recently reduce reduced related rely report
reported research result results review role see seen set show showed showing shown shows significant significantly similar simple simply small smaller
solution specific strong studied studies study suggest suggests table take taken takes task tasks term terms time times type types understand use used
useful user uses using value values various well work works wide widely yield yields`;

/** English words that say nothing of a text's subject, by `nameKey`: grammar, counts, and what any report is written with. */
export const stopWords: ReadonlySet<string> = new Set([grammar, counts, reporting].flatMap((words) => words.split(/\s+/).map(nameKey)));
