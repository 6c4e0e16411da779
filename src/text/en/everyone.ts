// English: what the log says of readiness that is kept for everyone. Never a name.

export const everyone = {
  notCounted: (why: string) => `The readiness of one person could not be counted, and will be tried again: ${why}`,
  differs: (people: number) =>
    `Of ${people} ${people === 1 ? 'person' : 'people'} the kept readiness differed from a count from scratch. It was counted again; report this as a fault.`,
}
