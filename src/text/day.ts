// A calendar day as people read it.

/** `11 Feb 2026`, or `11 Feb` where the year stands nearby already. `day` is `2026-02-11`. */
export function shortDay(day: string, language: string, withoutYear = false): string {
  // English with the day first, as it is read in most places that this ladder is used.
  const locale = language === 'en' ? 'en-GB' : language
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(withoutYear ? {} : { year: 'numeric' }), timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** `June 2026`, from `2026-06`. */
export function longMonth(month: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))
}
