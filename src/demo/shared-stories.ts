// What people of any field did: guiding others, leading a team, learning. Invented, in the form that stories.ts reads.

export const SHARED_STORIES = `
mid: Bringing in {junior}
  teaching team growing-others,communication: Sat with {junior} {twice|three times} a week until the first {month|weeks} went without me → {junior} asks others too now
  review team growing-others: Looked through {junior}'s work of {month} with them and said what I would keep → They found the last mistake themselves
  routine team communication,ownership: Wrote each hand-over of {month} so that {junior} and the others could go on without a call → No call on my days off

mid: Course on {subject=difficult talks|tables and charts|first aid|planning work|plain language}
  learning team strategy: Took the {two-day|evening|three-day} course on {subject} and asked beforehand what our team wants it for → {Two|Three} ideas tried, one kept
  presentation team strategy: Told the team in ten minutes what of {subject} helps with this year's aim → {colleague} took it on

advanced: A year with {junior}
  mentoring team growing-others: Met {junior} every {two|three} weeks; they bring the case, I ask → {junior} led a meeting with {team} in {month}
  review cross-team growing-others,quality,domain: Read {junior}'s drafts for {team} with the why at each remark → The drafts go out without me now
  decision team judgement,planning: Put off two wishes from {team} so that {junior} could have the time, and told those who waited → Both waited gladly

advanced: My own {quarter}
  plan team planning,judgement: Set my {quarter} by what only I can do and gave back the rest, with names → {Two|Three} things ended, nobody missed them
  trade-off cross-team planning,communication,strategy: Turned down the {third|second} request of {team} in {quarter} with what it would push out → They took it later
  presentation cross-team communication,composure: Told {team} in plain words why theirs comes second in {quarter}, and stood their questions → One change to the order

senior: Mentoring {junior}
  mentoring team growing-others: Took on {junior} formally, with an aim, a day and an end → Aim reached {a month early|in time}
  review team growing-others: Reviewed the work of {junior} and another each week of {quarter}, with what to keep first → {junior} does the first reading now
  teaching cross-team growing-others,quality: Gave my notes from {quarter}'s reviews to {team} and helped them make their own → Used in two teams

senior: Before the directors, {month}
  presentation organisation communication,foresight,domain: Presented our case on {staffing|money|risk|the coming year} to the directors in {month}, outside my own line, and answered without notes → Decided the same day
  synthesis organisation synthesis,strategy: Joined what {four|five|three} departments had told me about {the winter|the summer|next year|the stations} into one page for {month}'s meeting → It was the only page on the table
  alignment cross-team alignment,planning: Went round {team} and {two|three|four} others before {month}'s meeting and settled what each could live with → No surprise in the room

senior: Across {count=three|four|five} departments in {quarter}
  alignment cross-team alignment,planning,judgement: Coordinated {count} departments in {quarter} by one open list and one short call a week → {Two|Three} dates moved, none was missed
  presentation organisation communication,synthesis: Told {the directors|the works council|the heads of the stations} in {month} what {count} departments had found, theirs first → They asked for it each quarter
  incident cross-team composure,alignment,problem-solving: Took {count} departments through the {week|days} when {a supplier|the lift|the heating|the post} failed, and ended it with who does what next time → Next time was in {month}; it took an hour

lead-advanced: The team in {quarter}
  people team leading-a-team,growing-others: Gave {junior} a whole task for {quarter} with its goal, its limits and the right to choose the way → Done in {junior}'s way, and well
  routine team leading-a-team: Talked with each of the team every {second|third} week of {quarter} about what they do well and what next → {Two|Three} wishes found in time
  people cross-team leading-a-team,ownership: Asked {team} in {month} what our work is good for and dropped what it isn't → Two reports less, one better

lead-advanced: Newcomers in {month}
  people team leading-a-team: Hired {two|one|three} in {month} with the team in the room, by the same questions for all → All stayed
  plan team leading-a-team,planning: Handed {junior} the plan for the first month of those who came in {month}, and kept out of it → The newcomers said it helped
  mentoring team leading-a-team,growing-others: Kept the half-hour with each of the team through the busy weeks of {month} → Nobody was surprised by their review

lead-senior: Who can take over by {quarter}
  people cross-team leading-a-team,domain,planning: Named who could follow on {three|two|four} posts by {quarter} and gave each a piece of it now → {Two|One} filled from within
  mentoring team leading-a-team,growing-others: Met {junior} and another each month on decisions they had taken in my place → {junior} stood in for {six|four|five} weeks
  outcome cross-team leading-a-team,problem-solving: Was away for {a month|three weeks|five weeks} from {month} on and nothing waited for me → The post-box was empty

lead-senior: {quarter}, and who does what
  budget cross-team planning,domain,judgement: Shared out people and money of {quarter} with {team} by what we had agreed goes first → Held to the end
  people team leading-a-team: Had the talk about {the missed dates|the tone in meetings|the late notes} that had been put off until {month}, with examples, and agreed what changes → It changed
  improvement team leading-a-team,growing-others: Split one post in {month} so that {junior} could grow into half of it → Filled from within
`
