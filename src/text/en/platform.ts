// What platform says.

export const platform = {}
