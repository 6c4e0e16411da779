// Why something was refused.

export const access = {
  signInFirst: 'Sign in first: open the link that was printed when Nextrung started.',
  notYours: 'That is not there, or not yours to see.',
  onlyThePerson: 'Only the person can change their own record.',
}
