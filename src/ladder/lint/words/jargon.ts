// Office words, and what to write for them.

/** After "words to avoid" in the GOV.UK style guide and the simple-words list of plainlanguage.gov; an empty one has no single word for it. */
export const JARGON: ReadonlyMap<string, string> = new Map([
  ['leverage', 'use'],
  ['leverages', 'uses'],
  ['leveraging', 'using'],
  ['leveraged', 'used'],
  ['utilise', 'use'],
  ['utilises', 'uses'],
  ['utilising', 'using'],
  ['utilised', 'used'],
  ['utilize', 'use'],
  ['utilizes', 'uses'],
  ['utilizing', 'using'],
  ['utilized', 'used'],
  ['liaise', 'talk'],
  ['liaises', 'talks'],
  ['liaising', 'talking'],
  ['ideate', 'think up'],
  ['ideates', 'thinks up'],
  ['learnings', 'lessons'],
  ['going forward', 'from now on'],
  ['in order to', 'to'],
  ['empower', ''],
  ['empowers', ''],
  ['empowering', ''],
  ['synergy', ''],
  ['synergies', ''],
  ['synergistic', ''],
  ['operationalise', ''],
  ['operationalize', ''],
  ['incentivise', ''],
  ['incentivize', ''],
  ['impactful', ''],
  ['holistic', ''],
  ['holistically', ''],
  ['paradigm', ''],
  ['actionable', ''],
  ['buy-in', ''],
  ['thought leader', ''],
  ['thought leaders', ''],
  ['thought leadership', ''],
  ['value-add', ''],
  ['low-hanging fruit', ''],
  ['move the needle', ''],
  ['moves the needle', ''],
  ['circle back', ''],
  ['touch base', ''],
  ['deep dive', ''],
  ['deep dives', ''],
  ['boil the ocean', ''],
  ['north star', ''],
  ['blue-sky', ''],
  ['think outside the box', ''],
  ['thinks outside the box', ''],
  ['out-of-the-box thinking', ''],
  ['wear many hats', ''],
  ['wears many hats', ''],
  ['10x', ''],
  ['force multiplier', ''],
])

/** Abbreviations that need no words: GOV.UK's test is that 80 of 100 readers know it; the technical ones have become words of their own. */
export const KNOWN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'AI API APP CEO CFO COO CPU CSS CSV CTO CV DIY EU FAQ GPS HR HTML HTTP HTTPS ID IT JSON OK PC PDF PIN SMS SQL TV UI UK UN URL US USA USB UX VAT WIFI XML YAML'.split(
    ' ',
  ),
)

/** Capitals for stress, Roman numbers and the like; the rest is somebody's abbreviation. */
export const NO_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'AND ALL ANY AS DO FOR IF IN IS MUST NO NOT OF ON OR THE TO II III IV VI VII VIII IX XI XII NEED SHOULD USE TBD TBC TODO NA'.split(' '),
)
