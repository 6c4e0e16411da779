// The words that tell what kind of thing a line is about, in English and German.

import type { Kind } from '../../ladder/ladder.ts'

/** How much a cue says: of several, the heaviest decides, and of equally heavy ones the first in the line. */
export interface Cue {
  readonly kind: Kind
  readonly weight: number
  readonly pattern: RegExp
}

/** Names nothing else: "audit", "exam". */
const SURE = 3
/** The verb that a line is built on: "reviewed", "planned". */
const VERB = 2
/** Goes with the kind, and with others too: "saves", "down". */
export const HINT = 1

function cue(kind: Kind, weight: number, alternatives: readonly string[]): Cue {
  return { kind, weight, pattern: new RegExp(`(?<![\\p{L}\\p{N}#@-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu') }
}

/** A name with an 's: somebody's work. */
const OF_SOMEBODY = "(?:the |my |our )?@?[\\p{L}.-]+['’]s?"
const NUMBER = '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|both|all)'
/** An article or none, and up to three words before the thing. */
const SOME = '(?:(?:a|an|the|my|our|their|new|first|\\d+|two|three|four) )?(?:[\\p{L}\\d&-]+ ){0,3}'
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const MONEY =
  '(?:[€$£] ?\\d[\\d.,]*[km]?|\\d[\\d.,]*[km]?(?: (?:euros?|dollars?|pounds?|eur|usd)|[€$£])|\\d[\\d.,]*[km](?= of| for| from| to| approved| out| less| more| under| over))'

export const CUES: readonly Cue[] = [
  cue('learning', SURE, [
    `(?:passed|took|sat|finished|completed|attended|did|renewed|earned|watched|listened to) ${SOME}(?:courses?|exams?|licen[cs]es?|certificates?|certification|modules?|seminars?|training|class|classes|degree|bootcamp|webinars?|tutorials?)(?! (?:budget|for))`,
    '(?:certificate|licen[cs]e|certification) (?:renewed|passed|obtained|in hand)',
    'learned|learnt|taught myself|took (?:\\d+ pages of )?notes|read up on|studied|certified as|qualified as|diploma|day of training|read [“"][^”"]+[”"]|refresher|Fortbildung|Weiterbildung',
  ]),
  cue('assurance', SURE, [
    'audit(?:ed)?|audits|inspection|inspectors?|inspectorate|inspected|(?:re-?)?accreditation|(?:pen(?:etration)? ?test|pentest)|surveyors?|without (?:any )?findings|no (?:[\\p{L}-]+ )?findings|came unannounced|TÜV|KPMG|Deloitte|PwC|ISO \\d+|SOC ?2|assessors?|external(?:ly)? (?:check|review|test)(?:ed)?|graded',
    'Audit|Prüfung|Akkreditierung|Inspektion',
  ]),
  cue('incident', SURE, [
    'incident|outages?|near miss(?:es)?|post-?mortem|went (?:badly )?wrong|gone wrong|breach|roll(?:ed)? ?back|(?:medication|dosing|booking|posting) errors?|wrong (?:doses?|people|accounts?|patients?|amounts?|files?|customers?|address(?:es)?|tablets?|[\\p{L}]+ rate|version|price|prices|link)|missed (?:the|a|our|my) (?:\\p{L}+ ){0,3}deadline|double booking|(?:went|paid|sent|booked) (?:out )?twice|shitstorm|my (?:own )?mistake|by mistake|recalled|data loss|mix(?:ed)?[- ]up|overpaid|bounced|leaked|spilled|typo|forgot|down for \\d+|hotfix|restored|complain(?:ed|t)|slipped|crash(?:ed)?|bug in production|power cut|was (?:stuck|down)|stuck all|no harm|apologi[sz]ed',
    'Störung|Ausfall|Zwischenfall|Vorfall|CIRS',
  ]),
  cue('trade-off', SURE, [
    'trade-?offs?|weighed|pros and cons|downsides?|at the price of|in exchange for|gave up|versus|vs\\.?|sacrific(?:ed|e)|cheaper but|faster but|slower but|dearer but|both sides|either way|win and lose|[\\p{L}]+ against (?:cost|costs|brand|quality|certainty|speed|risk|price|time|effort|safety)',
    "(?:explained|told|showed) (?:to )?(?:[\\p{L}@.’'-]+ ){0,6}why (?:we|a|an|the|it|i)|what (?:each|either|it|that|every) (?:[\\p{L}-]+ )?costs|costs? us|abgewogen",
    'chose (?:the )?(?:cheaper|dearer|slower|faster|fewer|smaller|larger|simpler|more|less)|[\\p{L}]+ but (?:stale|slower|dearer|cheaper|less|more|take|takes)|means (?:\\d+|more|less|fewer|a bit)',
  ]),
  cue('risk', SURE, [
    'warned|(?:flagged|raised|spotted|identified|saw|named) (?:a|the|an)? ?(?:[\\p{L}-]+ )?(?:risks?|concerns?|dangers?)|gewarnt|warnte|auf (?:ein|das) Risiko hingewiesen',
    "(?:flagged|spotted|noticed|saw|pointed out|foresaw|raised) (?:that|early)|(?:weeks|months|days) ahead that|(?:weeks|months) before it|in time|about to (?:expire|run out|fail|break|go)|(?:won[’']t|not) be safe",
    'spotted|flagged|foresaw|saw the [\\p{L}]+ (?:filling|running|coming|falling|rising)|escalated|raised the alarm|heads[- ]up|averted|prevented|single point of failure|early warning|realised (?:that|the)|will run out|runs out|expires?',
  ]),
  cue('people', SURE, [
    "hired|interviews? for|interview(?:ed|s|ing)? (?:\\p{L}+ )?(?:candidates|nurses|applicants|developers|people|engineers|designers|for)|interviewed|(?:ran|held|did) \\d+ interviews|delegated|recruited|(?:handed|passed|gave) (?:over )?(?:[\\p{L}-]+ ){1,5}(?:over |on )?to @?[\\p{L}]+ (?:for good|so|to run)|(?:handed|passed) (?:[\\p{L}-]+ ){1,5}(?:over|on) to|handed over (?:[\\p{L}-]+ ){1,3}to|(?:hard|difficult|tough|awkward) (?:talk|conversation|\\d+ minutes|chat)|contract (?:won[’']t|will not|ends)|gave @?[\\p{L}]+ (?:clear |honest |critical |frank )?feedback that|told (?:a|my) (?:colleague|report|team-?mate)|let (?:her|him|them) (?:run|lead|do)|so (?:she|he|they) learns? to|performance review|probation|appraisal|job (?:ad|offer|interview)|promoted|put @?[\\p{L}]+ in charge|gave @?[\\p{L}]+ the lead|asked @?[\\p{L}]+ to (?:lead|take over|run)|return-to-work|dismissed|let go|conflict between|eingestellt|delegiert(?:e)?",
  ]),
  cue('mentoring', SURE, [
    'mentor(?:ed|ing|s)?|mentee|coached|coaching|buddied|practice guide|shadow(?:ed|ing)? me|pair(?:ed|ing) with|(?:supported|helped) @?[\\p{L}]+ (?:through|prepare|get|find|grow|with (?:her|his|their) first)|sat (?:down )?with (?:our |my |a |the )?(?:student|trainee|junior|apprentice|intern)|took over as (?:mentor|guide|buddy)|1:1 with|sat with|helped @?[\\p{L}]+ (?!team)|guided @?[\\p{L}]+|the ropes|office hours|rehearsed with|supported @?[\\p{L}]+ (?:with|in|on)|career|confidence|(?:hour|session|evening|walk|coffee) with @?[\\p{L}]+ (?:on|about) (?:how|her|his|their|growing)|growing into|betreut(?:e)?|Mentoring|eingearbeitet',
  ]),
  cue('presentation', SURE, [
    'presented|presentation|presenting|gave (?:a|the|my) (?:[\\p{L}-]+ )?(?:talk|demo)|talk (?:at|on|about|to)|spoke (?:at|about|to|on)|keynote|demoed|demo of|lightning talk|briefed|reported to|walked (?:the )?(?:[\\p{L}-]+ )?(?:board|team|management|committee|leadership|clients?|directors?) through|showcase(?:d)?|in front of|poster at|panel(?:list)?|on stage|pitched|showed (?:[\\p{L}\\d-]+ ){1,4}to (?:the |our )?(?:[\\p{L}-]+ )?(?:board|team|management|all|everyone|leadership|committee|group|clients?|directors?)|präsentiert(?:e)?|vorgestellt|Vortrag',
  ]),
  cue('alignment', SURE, [
    'aligned|(?:got|brought|had|sat|put|took) .{1,60} (?:to agree|to settle on|together|around (?:one|a) table|in one room|to sign off|on board|to one)|agree(?:d)? on (?:one|a common|the same)|mediated|coordinated|on one page|common ground|compromise|round table|consensus|settled the (?:dispute|argument)|bridged|lined up|synced|both (?:sides|teams) (?:sign|agree|signed|agreed)|agreed with|works? from the same|abgestimmt|geeinigt|vermittelt(?:e)?',
  ]),
  cue('synthesis', SURE, [
    'summari[sz]ed|summed up|synthesi[sz]ed|pulled (?:\\p{L}+ )?together|consolidated|(?:in)?to (?:one|a single|two|three|four|five|\\d+) (?:[\\p{L}-]+ )?(?:view|picture|summary|page|report|needs|causes|story|themes|findings|list|overview|document|table|insights|points|lessons)|boiled down|comes? down to|condensed|pieced together|combined|brought together (?:the )?(?:data|figures|numbers|results|findings)|from (?:\\d+|three|four|five|six) sources|put .{1,80} together, one|one (?:page|dashboard|list|view|report|table) (?:out of|from|with)|zusammengefasst|zusammengeführt',
  ]),
  cue('budget', SURE, [
    `(?:within |under )?(?:[\\p{L}]+ )?budgets? (?:for|shifted|agreed|approved|cut|kept|of|moved)|(?:licen[cs]e|ward|team|travel|training) (?:budget|money)|re-?negotiated|budgeted|(?:spent|got|asked for|moved|shifted|saved|freed|cut) (?:only )?${MONEY}|${MONEY} (?:approved|of the)|capex|funding|(?:under|over) budget|overspent|tender|quotes? from|negotiated|discount`,
  ]),
  cue('routine', SURE, [
    `closed (?:the )?(?:books|${MONTH})|(?:month|quarter|year)[- ]end(?: close)? (?:done|finished|closed|on time)|on call|as (?:every|always|usual|planned|each)|like every|payment run|(?:posted|done|checked|closed) and (?:reconciled|checked|signed|filed)|handover|as scheduled|on schedule|without a miss|zero late|week in,? week out|backlog (?:at|to) zero|(\\d+) of \\1|nothing (?:open|late|overdue|left)|Monatsabschl(?:uss|üsse)|Jahresabschluss|Quartalsabschluss`,
  ]),
  cue('initiative', SURE, [
    'volunteered|put my hand up|(?:took|take) it upon myself|nobody (?:asked|owned|else)|no one (?:asked|owned|else)|off my own bat|on my own initiative|took the initiative|without being asked|unasked|my (?:own )?idea|brought up the idea|initiated|founded|angestoßen|initiiert(?:e)?',
  ]),
  cue('routine', VERB, [`every (?:day|week|month|shift|quarter|monday|tuesday|wednesday|thursday|friday|patient)`]),
  cue('teaching', VERB, [
    `taught|trained|(?:staff |team |photo |sales )?training(?! (?:money|budget))|(?:ran|gave|held|led|did) ${SOME}(?:workshops?|training|course|class|lesson|onboarding|bootcamp|brown bag|lunch|session)|brown bag|lunch (?:&|and) learn|walked (?:[\\p{L}@]+ ){1,4}through|crash course|tutorial|induction|onboarded|demonstrated|instructed|intro(?:duction)? to|showed (?:[\\p{L}@]+ ){1,4}how|explained (?:to )?(?:[\\p{L}@]+ ){1,4}how|lecture(?:d)?|unterrichtet(?:e)?|geschult|Schulung`,
  ]),
  cue('review', VERB, [
    `(?:peer[- ])?reviewed|(?:code|peer|design|file)[- ]reviews?(?! guild)|proofread|(?:went|looked|read) (?:through|over) (?:${OF_SOMEBODY}|\\d+|the|my)|checked (?:${OF_SOMEBODY}|.{1,40} of (?:my|the) (?:[\\p{L}-]+ )?(?:colleagues?|team))|sent (?:it |\\p{L}+ )?back|gave (?:them |each )?(?:a )?(?:comments?|notes?)|(?:gave )?feedback on|\\d+ (?:comments|remarks)|commented on|second pair of eyes|marked up|redlined|sanity check|pull requests?|PRs?|corrected|gegengelesen|begutachtet(?:e)?`,
  ]),
  cue('decision', SURE, ['decided|decision|decisions|refused|ADR|entschied(?:en)?|Entscheidung']),
  cue('decision', VERB, [
    'killed|called off|said no|turned down|stopped the project|chose|selected|went with|went for|opted|settled on|made the call|ruled out|rejected|approved|signed off|cancelled|postponed|dropped|stick with|picked|ausgewählt',
  ]),
  cue('plan', VERB, [
    `planned|planning|drew up|(?:wrote|made|set|drafted|laid out) ${SOME}(?:plan|roadmap|timeline|brief|schedule|roster|rota|calendar)|(?:migration|project|release|staffing|campaign) plan|(?:editorial|project|release) calendar|roadmap|scheduled|estimated|mapped out|milestones|timetable|prioriti[sz]ed|who does what|by when|week by week|backlog|phased|countdown|sequence of|(?:broke|split|cut) .{1,40} into \\d+ (?:steps|phases|parts|slices|milestones)|(?:owners|steps) (?:and|with) dates|geplant|plante`,
  ]),
  cue('design', VERB, [
    `designed|drafted|draft of|first draft|sketched|prototyped|specified|mocked up|mock-?ups?|wireframes?|concept|design doc|drew (?:the|a|up the) (?:[\\p{L}-]+ )?(?:diagram|process|flow|model)|(?:wrote|worked out|set out|made|built) ${SOME}(?:concept|proposal|design|doc|checklist|guide|guideline|process|workflow|runbooks?|template|policy|standard|specification|spec|manual|playbook)|out for comments|outlined|blueprint|storyboard|RFC|procedure|protocol|SOP|data model|layout|worked up|prototype|new process|entworfen|Konzept`,
  ]),
  cue('initiative', VERB, [
    `(?:started|began|launched|set up) (?:an?|the|our) ${SOME}(?:group|circle|guild|club|series|podcast|exchange|community|hour|meet-?up|programme|program|newsletter|initiative)|started (?:a|an|the|our)|proposed|suggested|offered to|kicked off|guild|came up with|pilot(?:ed)?|introduced|organised an?|set up an?|tried out|got .{1,30} going`,
  ]),
  cue('improvement', VERB, [
    'improved|simplified|automated|automation|sped up|streamlined|refactored|replaced (?:the )?(?:manual|old|paper)|rebuilt|reworked|swapped|tidied|cleaned up|switched .{1,60} to|set up (?:automated|automatic)|made [\\p{L} ]{1,30} (?:visible|faster|simpler|easier)|cut (?:the )?(?:[\\p{L}-]+ )?(?:time|times|wait|waiting|effort|steps|lead time)|(?:down )?from \\d+ to \\d+ ?(?:s|sec|seconds|min|mins|minutes|h|hours|days|weeks|clicks|steps)|(?:rather than|instead of) (?:\\d+|two|three|half)|no longer|halved|shortened|got rid of|removed|reorganised|rearranged|now takes?|used to take|macro|script(?:ed)? (?:for|that)|one click|verbessert(?:e)?|vereinfacht(?:e)?|automatisiert(?:e)?',
  ]),
  cue('outcome', VERB, [
    "delivered|shipped|launched|released|rolled out|won(?![’'])|achieved|reached|thanked|moved|migrated|collected|completed|finished|saved|cared for|cut|reduced|brought (?:in )?\\d+|(?:down|up) (?:by )?\\d+|(?:down|up) from|from \\d+[^ ]* to \\d+",
  ]),
  cue('synthesis', VERB, [`merged|wrote up ${NUMBER}|put (?:[\\p{L}\\d]+ ){1,8}into one|compiled|distilled|collated`]),
  cue('assurance', HINT, ['passed|certified|certification|accredited|compliance check|auditors?']),
  cue('incident', HINT, ['wrong|error|errors|failed|failure|broken|broke|complaint|fell|lost|incidents?']),
  cue('routine', HINT, [`weekly|monthly|daily|on time|this month|all of ${MONTH}|rounds`]),
  cue('improvement', HINT, ['saves?|faster|simpler|less (?:waiting|work|time)|fewer|errors gone|minutes less|better than']),
  cue('budget', HINT, ['budget']),
  cue('plan', HINT, ['plan']),
  cue('risk', HINT, ['risk|risks|may go|could be|might|noticed']),
  cue('review', HINT, ['checked|review']),
  cue('alignment', HINT, ['joint|agreed|workshop with']),
]
