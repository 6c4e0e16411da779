// What the version after one is called, until somebody names it otherwise.

/** The last number one higher, else with a 2 behind it; further on while that name is taken. `1.0` → `1.1`. */
export function nextVersion(version: string, taken: readonly string[]): string {
  let next = version
  do next = onwards(next)
  while (taken.includes(next))
  return next
}

function onwards(version: string): string {
  const [, before = '', number = '', after = ''] = /^(.*?)(\d+)(\D*)$/s.exec(version) ?? []
  // As text, so that a number of any length goes on.
  return number === '' ? `${version}.2` : `${before}${BigInt(number) + 1n}${after}`
}
