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
const NUMBER = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|several|both|all)'

export const CUES: readonly Cue[] = [
  cue('learning', SURE, [
    '(?:passed|took|sat|finished|completed|attended|did|renewed|earned) (?:a|an|the|my|our)? ?(?:[\\p{L}-]+ ){0,4}(?:course|exam|licen[cs]e|certificate|certification|module|seminar|training|class|degree|bootcamp)',
    '(?:certificate|licen[cs]e|certification) (?:renewed|passed|obtained)',
    'learned|learnt|Fortbildung|Weiterbildung',
  ]),
  cue('assurance', SURE, [
    'audit(?:ed|or|ors|s)?|inspection|inspectors?|inspected|(?:re-?)?accreditation|pen(?:etration)? test|surveyors?|without (?:any )?findings|no (?:\\p{L}+ )?findings|ISO \\d+|SOC ?2',
    'Audit|Prüfung|Akkreditierung|Inspektion',
  ]),
  cue('incident', SURE, [
    'incident|incidents|outages?|near miss(?:es)?|post-?mortem|went wrong|gone wrong|breach|roll(?:ed)? ?back|(?:medication|dosing|booking|posting) errors?|wrong (?:dose|people|account|patient|amount|file|customer|address)|missed (?:the|a|our|my) (?:\\p{L}+ ){0,3}deadline|double booking|shitstorm|my (?:own )?mistake|by mistake|recall(?:ed)?|data loss|crash(?:ed)?|bug in production',
    'Störung|Ausfall|Zwischenfall|Vorfall|CIRS',
  ]),
  cue('trade-off', SURE, [
    'trade-?offs?|weighed (?:up )?|[\\p{L}]+ against (?:cost|costs|brand|quality|certainty|speed|risk|price|time|effort|safety)|chose (?:the )?[\\p{L}-]+ (?:[\\p{L}-]+ )?over',
    'explained (?:to )?(?:[\\p{L}@-]+ ){0,4}why we|(?:said|told|wrote|named) (?:[\\p{L}@-]+ ){0,2}what it costs|abgewogen',
    'chose (?:the )?(?:cheaper|dearer|slower|faster|fewer|smaller|larger|simpler|more|less)',
  ]),
  cue('risk', SURE, [
    'warned|(?:flagged|raised|spotted|identified|saw|named) (?:a|the|an)? ?(?:[\\p{L}-]+ )?(?:risks?|concerns?|dangers?)|gewarnt|warnte|auf (?:ein|das) Risiko hingewiesen',
    '(?:flagged|spotted|noticed|saw|pointed out|foresaw) (?:that|early)|(?:weeks|months|days) ahead that|(?:weeks|months) before it|in time',
    'spotted|flagged|foresaw|noticed|saw the [\\p{L}]+ (?:filling|running|coming|falling|rising)',
  ]),
  cue('people', SURE, [
    'hired|interview(?:ed|s|ing)? (?:\\p{L}+ )?(?:candidates|nurses|applicants|developers|people|engineers|designers|for)|interviewed|delegated|recruited|handed (?:over )?(?:[\\p{L}-]+ ){1,4}(?:over )?to @?[\\p{L}]+|hard (?:talk|conversation)|difficult (?:talk|conversation)|gave @?[\\p{L}]+ (?:clear |honest |critical |frank )?feedback|told (?:a|my) (?:colleague|report|team-?mate)|let (?:her|him|them) (?:run|lead|do)|so (?:she|he|they) learns? to|performance review|eingestellt|delegiert(?:e)?',
  ]),
  cue('mentoring', SURE, [
    'mentor(?:ed|ing|s)?|mentee|coached|coaching|buddied|practice guide|shadow(?:ed|ing)? me|pairing with|supported @?[\\p{L}]+ through|took over as (?:mentor|guide|buddy)|betreut(?:e)?|Mentoring|eingearbeitet',
  ]),
  cue('presentation', SURE, [
    'presented|presentation|presenting|gave (?:a|the|my) (?:\\p{L}+ )?talk|talk (?:at|on|about|to)|spoke (?:at|about|to|on)|keynote|demo(?:ed|s)?|lightning talk|panel(?:list)?|on stage|präsentiert(?:e)?|vorgestellt|Vortrag',
  ]),
  cue('alignment', SURE, [
    'aligned|(?:got|brought|had) .{1,60} (?:to agree|together|around (?:one|a) table|to sign off|on board|to one)|agree(?:d)? on (?:one|a common|the same)|mediated|coordinated|on one page|common ground|abgestimmt|geeinigt|vermittelt(?:e)?',
  ]),
  cue('synthesis', SURE, [
    'summari[sz]ed|summed up|synthesi[sz]ed|pulled (?:\\p{L}+ )?together|consolidated|into (?:one|a single|two|three|four|five) (?:[\\p{L}-]+ )?(?:view|picture|summary|page|report|needs|causes|root causes|story|themes|findings|list|overview|document|table)|boiled down|zusammengefasst|zusammengeführt',
  ]),
  cue('budget', SURE, [
    '(?:within |under )?(?:[\\p{L}]+ )?budgets? (?:for|shifted|agreed|approved|cut|kept|of|moved)|(?:licen[cs]e|ward|team|travel|training) budget|re-?negotiated|budgeted',
  ]),
  cue('routine', SURE, [
    'closed (?:the )?(?:books|january|february|march|april|may|june|july|august|september|october|november|december)|(?:month|quarter|year)[- ]end(?: close)? (?:done|finished|closed|on time)|on[- ]call|as (?:every|always|usual|planned|each)|like every|payment run|handover|Monatsabschl(?:uss|üsse)|Jahresabschluss|Quartalsabschluss',
  ]),
  cue('routine', VERB, ['every (?:day|week|month|shift|quarter|monday|tuesday|wednesday|thursday|friday|patient)']),
  cue('teaching', VERB, [
    'taught|trained|training|(?:ran|gave|held|led) (?:a|the|an|two|three) (?:[\\p{L}-]+ )?(?:workshop|training|course|class|lesson|onboarding|bootcamp|brown bag)|showed (?:[\\p{L}@]+ ){1,4}how|explained (?:to )?(?:[\\p{L}@]+ ){1,4}how|lecture(?:d)?|unterrichtet(?:e)?|geschult|Schulung',
  ]),
  cue('review', VERB, [
    `(?:peer[- ])?reviewed|(?:code|peer|design|file)[- ]reviews?|proofread|(?:went|looked|read) through ${OF_SOMEBODY}|checked ${OF_SOMEBODY}|gave (?:each )?(?:a )?(?:comments?|notes?) on|commented on|gegengelesen|begutachtet(?:e)?`,
  ]),
  cue('decision', SURE, ['decided|decision|decisions|refused|entschied(?:en)?|Entscheidung']),
  cue('decision', VERB, ['killed|called off|said no|turned down|stopped the project|chose|selected|went with|picked|ADR|ausgewählt']),
  cue('plan', VERB, [
    'planned|planning|drew up|(?:wrote|made|set|drafted) (?:a|the|our|my) (?:[\\p{L}-]+ )?(?:plan|roadmap|timeline|brief|schedule|roster)|(?:migration|project|release|staffing|campaign) plan|roadmap|scheduled|estimated|geplant|plante',
  ]),
  cue('design', VERB, [
    'designed|drafted|sketched|prototyped|specified|(?:wrote|worked out|set out|made) (?:a|the|an|our) (?:new )?(?:[\\p{L}-]+ ){0,2}(?:concept|proposal|design|doc|checklist|guide|guideline|process|runbook|template|policy|standard|specification|spec|manual|playbook)|entworfen|Konzept',
  ]),
  cue('initiative', VERB, [
    'started (?:a|an|the|our)|initiated|founded|volunteered|put my hand up|proposed|kicked off|guild|came up with|on my own initiative|took the initiative|angestoßen|initiiert(?:e)?',
  ]),
  cue('improvement', VERB, [
    'improved|simplified|automated|automation|sped up|streamlined|refactored|replaced (?:the )?(?:manual|old|paper)|rebuilt|reworked|swapped|set up (?:automated|automatic)|made [\\p{L} ]{1,30} (?:visible|faster|simpler|easier)|cut (?:the )?(?:[\\p{L}-]+ )?(?:time|times|wait|waiting|effort|steps|lead time)|verbessert(?:e)?|vereinfacht(?:e)?|automatisiert(?:e)?',
  ]),
  cue('outcome', VERB, [
    'delivered|shipped|launched|released|rolled out|won|achieved|reached|thanked|moved|migrated|collected|completed|finished|saved|cared for|cut|reduced|(?:down|up) (?:by )?\\d+|(?:down|up) from|from \\d+[^ ]* to \\d+',
  ]),
  cue('synthesis', VERB, [`merged|wrote up ${NUMBER}|put (?:[\\p{L}\\d]+ ){1,8}into one|compiled|distilled|collated`]),
  cue('assurance', HINT, ['passed|certified|certification|accredited|compliance check']),
  cue('incident', HINT, ['wrong|error|errors|failed|failure|broken|broke|complaint|fell|lost']),
  cue('routine', HINT, [
    'weekly|monthly|daily|on time|this month|all of (?:january|february|march|april|may|june|july|august|september|october|november|december)|rounds',
  ]),
  cue('improvement', HINT, ['saves?|faster|simpler|less (?:waiting|work|time)|fewer|errors gone|minutes less']),
  cue('budget', HINT, ['budget']),
  cue('plan', HINT, ['plan']),
  cue('risk', HINT, ['risk|risks|may go|could be|might']),
  cue('review', HINT, ['checked|review']),
  cue('alignment', HINT, ['joint|agreed|workshop with']),
]
