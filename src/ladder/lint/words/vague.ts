// Words that two readers take differently, or that let the writer off.

/**
 * After the weak phrases of NASA's requirement checks (Wilson, Rosenberg, Hyatt: Automated Quality Analysis of Natural Language Requirement
 * Specifications, 1997) and "vague terms" in INCOSE's Guide to Writing Requirements, rule 7; kept to those found in ladders.
 */
export const VAGUE = [
  'effective(?:ly)?',
  'efficient(?:ly)?',
  'appropriate(?:ly)?',
  'adequate(?:ly)?',
  '(?<!self[- ])sufficient(?:ly)?',
  'reasonabl[ey]',
  'timely',
  'successful(?:ly)?',
  'seamless(?:ly)?',
  'optimal(?:ly)?',
  'meaningful(?:ly)?',
  'significant(?:ly)?',
  'substantial(?:ly)?',
  'robust(?:ly)?',
  'world-class',
  'best-in-class',
  'excellent',
  'exceptional(?:ly)?',
  'outstanding',
  'high[- ]quality',
  'high standards?',
  '(?:good|strong|solid|great) (?:communication|judge?ment|quality|relationships?|skills?)',
]

/** "Escape clauses" in INCOSE's guide, rule 8; NASA's weak phrases "as appropriate", "if practical". */
export const ESCAPES = [
  'as \\w+ as (?:possible|practicable)',
  '(?:as|if|when|where) (?:applicable|appropriate|necessary|needed|possible|practicable|practical|relevant|required)(?! (?:by|for|to))',
  '(?:wherever|whenever) (?:applicable|appropriate|necessary|needed|possible|practicable|practical|relevant|required)',
  'to the (?:extent|degree) possible',
  'to the best of (?:my|our|their|your) (?:ability|knowledge)',
  'as (?:they|you) see fit',
]

/** "Open-ended clauses" in INCOSE's guide, rule 9; NASA's continuances and incompletes. */
export const OPEN_ENDED = [
  'etc',
  'and so (?:on|forth)',
  'but not limited to',
  'and the like',
  'and/or similar',
  'or similar',
  'among others',
  'and more(?=[.)]|$)',
]

/** "Unachievable absolutes" in INCOSE's guide, rule 26; "totality" in ISO/IEC/IEEE 29148:2018, 5.2.7. */
export const ABSOLUTES = [
  "(?<!(?:not|n['’]t)(?: \\w+){0,3} )always",
  'never(?! (?:been|before))',
  'at all times',
  'all (?:of )?the time',
  'every time',
  'in (?:all|every) (?:cases?|situations?|circumstances?)',
  'under (?:all|any) circumstances',
  'without (?:exception|fail)',
  '100 ?%',
  '(?:no|zero) (?:bugs|defects|errors|faults|mistakes)',
  '(?:bug|defect|error)-free',
  'flawless(?:ly)?',
  'perfectly',
  'no matter what',
  'whatever it takes',
]
