// What readiness says.

export const readiness = {}
