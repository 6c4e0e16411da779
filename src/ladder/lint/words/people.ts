// Words that tell some readers that the rung is not for them.

/** Masculine generics and what to write; after the UN's Guidelines for gender-inclusive language in English. An empty one has no single word for it. */
export const GENDERED: ReadonlyMap<string, string> = new Map([
  ['his or her', 'their'],
  ['her or his', 'their'],
  ['his/her', 'their'],
  ['her/his', 'their'],
  ['him or her', 'them'],
  ['him/her', 'them'],
  ['himself or herself', 'themselves'],
  ['himself/herself', 'themselves'],
  ['he or she', ''],
  ['she or he', ''],
  ['he/she', ''],
  ['s/he', ''],
  ['he', ''],
  ['she', ''],
  ['him', ''],
  ['his', ''],
  ['her', ''],
  ['hers', ''],
  ['himself', ''],
  ['herself', ''],
  ['chairman', 'chair'],
  ['foreman', 'supervisor'],
  ['spokesman', 'spokesperson'],
  ['salesman', 'salesperson'],
  ['salesmen', 'salespeople'],
  ['businessman', 'business person'],
  ['middleman', 'go-between'],
  ['craftsman', 'craftsperson'],
  ['craftsmanship', 'craft'],
  ['workmanship', 'work'],
  ['manpower', 'staff'],
  ['man-hours', 'hours of work'],
  ['man-days', 'days of work'],
  ['manning', 'staffing'],
  ['mankind', 'humanity'],
  ['guys', 'people'],
])

/**
 * The masculine- and feminine-coded words of Gaucher, Friesen, Kay: Evidence That Gendered Wording in Job Advertisements Exists and Sustains
 * Gender Inequality, 2011, appendix A, kept to those that describe a person in any sentence ("lead", "support", "analyse" are what a ladder is about).
 */
export const GENDER_CODED = [
  'adventurous',
  'aggressive(?:ly)?(?! (?:deadline|goal|schedule|target|timeline))',
  '(?:are|be|being|is) (?:\\w+ly |very )?(?:ambitious|competitive)',
  '(?:ambitious|competitive) (?:attitude|drive|individual|leader|people|person|personality|professional|spirit|streak)s?',
  'assertive(?:ly)?',
  'dominant|dominates?',
  'fearless(?:ly)?',
  'forceful(?:ly)?',
  'headstrong',
  'outspoken',
  'self-relian(?:t|ce)',
  'self-sufficien(?:t|cy)',
  'cheerful(?:ly)?',
  'gentle|gently',
  'pleasant(?:ly)?',
  'submissive',
  'warm-hearted|warmly',
]

/** Hero words; not in the paper, but of the same kind. */
export const HEROES = ['ninjas?', 'rock ?stars?', 'gurus?', 'wizards?', 'superstars?', 'unicorns?', 'super ?hero(?:es)?']

/** Words that guidance on the Equality Act 2010 and the Employment Equality (Age) Regulations 2006 tells employers to keep out of adverts: Acas, CMS Law-Now (2007). */
export const AGEIST = [
  'young(?:er|est)?(?! (?:adult|child|famil|offender|patient|people|person|pupil))',
  'youthful(?:ly)?',
  'energetic(?:ally)?',
  'high-energy',
  'vibrant(?:ly)?',
  'fun-loving',
  '(?:recent|new|fresh) graduates?',
  'digital natives?',
  'mature (?:approach|attitude|behaviou?r|individual|manner|outlook|person|professional)',
  'old-school',
  'over-?qualified',
  'veteran',
]
