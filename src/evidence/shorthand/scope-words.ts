// The words that tell how far something reached, in English and German.

import type { Scope } from '../../ladder/ladder.ts'

function words(alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}#@.-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

const OTHERS =
  'sales|legal|treasury|product|support|marketing|finance|engineering|procurement|purchasing|operations|controlling|HR|IT|PR|physio|pharmacy|radiology|social services|facility|medtech|design|backend|security|compliance|doctors|management accounting|logistics|production|research'
const MANY = '(?:two|three|four|five|six|several|both|all|other|\\d+)'

/** Wide before narrow: a line that names a client and a team reached the client. */
export const SCOPES_TOLD: readonly (readonly [Scope, RegExp])[] = [
  [
    'industry',
    words([
      "clients?|(?:the |our |all |six |\\d+ )?customers(?! (?:data|support|service team))|conference|congress|meet-?up|summit|[\\p{L}]*conf(?:\\.[\\p{L}]+)?|the (?:profession|industry|press|public|regulator)|tax (?:authority|authorities|office)|authorit(?:y|ies)|regulators?|auditors?|inspectors?|inspectorate|KPMG|TÜV|Deloitte|PwC|external|suppliers?|relatives|(?:the )?(?:daughter|son|wife|husband|mother|father|parents) of|famil(?:y|ies)|(?:patient|child|mother|father|daughter|son|wife|husband)['’]?s? (?:daughter|son|mother|father|wife|husband|family|relatives)|mother|partners?['’]?s?(?= data| company| thanked)|agency|(?:joint|shared) campaign|open source|outside users|university|for (?:a|the|our) clients?|Kongress|Fachtagung|für (?:einen|den|unsere) Kunden",
    ]),
  ],
  [
    'organisation',
    words([
      '(?:company|hospital|organi[sz]ation|group|firm|bank|business)-?wide|(?:whole|entire|whole of the|all over the|whole of|across the) (?:company|hospital|organi[sz]ation|department|group|firm|house|engineering|finance|marketing)|all (?:the )?branches|(?:the )?(?:executive |finance |management |supervisory )?board|leadership(?: team)?|executives?|C[EFTOIM]O|top management|management|steering (?:group|committee)|all of (?:engineering|finance|marketing|nursing|the company)|all (?:the )?teams use|all country|the hospital (?:takes|uses|adopts)|grand rounds|unternehmensweit|Geschäftsführung|Vorstand',
    ]),
  ],
  [
    'cross-team',
    words([
      `cross-team|${MANY} (?:the )?(?:[\\p{L}-]+ )?(?:teams|departments|wards|offices|units)|other department|stakeholders|branch offices|country teams|(?:to|with|got|told|warned|brought|explained (?:to|it to)|trained|ran a [\\p{L}]+ with|and|,) (?:the )?(?:${OTHERS})(?: team)?|(?:${OTHERS}),? (?:and|agreed|pushed)|budget for (?:${OTHERS})|the whole ward to|abteilungsübergreifend|(?:andere|mehrere|beide) (?:Teams|Abteilungen|Stationen)`,
    ]),
  ],
  [
    'team',
    words([
      '(?:my|our|the|on the) (?:own )?(?:team|ward)|ward|on ward \\d+|colleagues?|junior|intern|students?|trainees?|new (?:developers|nurses|joiners|starters)|in (?:bed|room) \\d+',
    ]),
  ],
]
