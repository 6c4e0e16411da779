// Whether a line looks as if it held what belongs to somebody else: a light check that warns, and never blocks or sends.

export const DETAILS = ['birth', 'account', 'number', 'mail', 'pay'] as const
export type Detail = (typeof DETAILS)[number]

const DAY = String.raw`(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.? \p{L}{3,9} \d{4})`
const AMOUNT = String.raw`(?:[€$£]\s?\d[\d.,' ]*k?|\d[\d.,']*\s?(?:k|€|\$|£|eur|euros?|usd|gbp|dollars?|pounds?))`

const LOOKS: { readonly [detail in Detail]: RegExp } = {
  birth: new RegExp(
    String.raw`(?<!\p{L})(?:born|birth(?:day| date)?|date of birth|d\.?o\.?b\.?|geb(?:oren|\.)?(?: am)?|geburtsdatum)(?!\p{L})[^\d\n]{0,12}${DAY}|\*\s?${DAY}`,
    'iu',
  ),
  account: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/u,
  // A German insurance number, or a number that says what it is one of.
  number:
    /(?<![\p{L}\p{N}])(?:[A-Z]\d{9}|\d{2} ?\d{6} ?[A-Z] ?\d{3})(?![\p{L}\p{N}])|(?<!\p{L})(?:case|patient|claim|policy|insurance|member|social security|ssn|fall|akten|versicherungs|patienten)[\s-]*(?:no\.?|nr\.?|number|nummer|id|zeichen|#)?[\s:#.-]*(?:[A-Z]{0,3}[-/]?\d[\d/-]{4,})/iu,
  mail: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,3}\.\p{L}{2,24}(?![\p{L}\p{N}])/u,
  pay: new RegExp(
    String.raw`(?<!\p{L})(?:salar(?:y|ies)|pay(?: rise| raise)?|wages?|bonus|earns?|earned|gehalt|lohn|verdient)(?!\p{L})[^\d\n€$£]{0,25}${AMOUNT}|${AMOUNT}[^\d\n]{0,25}(?:salary|wage|bonus|gehalt|brutto|gross)`,
    'iu',
  ),
}

/** What the text looks as if it held, in the order of `DETAILS`. */
export function privateDetailsIn(text: string): readonly Detail[] {
  return DETAILS.filter((detail) => LOOKS[detail].test(text))
}
