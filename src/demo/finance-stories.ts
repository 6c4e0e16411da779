// What people in finance did: invented, in the form that stories.ts reads.

export const FINANCE_STORIES = `
early: First {work=supplier invoices|travel claims|petty cash|bank statements}
  learning self domain,problem-solving: Booked my first batch of {work} next to {colleague} and wrote down what each column guards against → I can say why the third one is there
  routine self quality,ownership: Checked {forty|sixty|ninety|fifty} {work} entries against the sample before handing them in, and said which two I could not settle → Both were really wrong
  risk self foresight: Asked before settling one of the {work} whose account {number|name} had changed → It was false; {team} was warned the same day

early: Helping with the {month} close
  routine self planning,ownership: Kept the list of receipts due each day of the {month} close with the hours I thought and the hours it took → All in before the last day
  incident self problem-solving,composure: Found {one bill|a rent|a fee} paid twice in {month}, undid it as in the case before, and called {colleague} when the sum was still off → A credit note nobody had booked
  synthesis self synthesis: Put the answers of {five|four|three} stations on {month} on one page and marked where two don't agree → {colleague} cleared it with one call

early: Lists for the {whom=auditors|tax office|bank}
  outcome self ownership,quality: Brought the {lease contracts|asset tags|bank letters|stock sheets} for the {whom} together with the page of each on a cover sheet → Used unchanged
  routine self alignment,judgement: Asked who waits for which list of the {whom}, proposed an order and stuck to it → No reminder came
  improvement self growing-others,quality: Wrote down how we name the scans for the {whom} → {colleague} and the next trainee use it

early: The {bills=insurance|energy|rent|phone} bills
  routine self domain,quality: Spread the year's {bills} bills over the months by the handbook, and looked up the case with the moving date → No remark in review
  decision self judgement: Proposed how to book the {bills} deposit, and asked {manager} before doing so → Agreed, with one line more in the text
  learning self domain: Took the evening course on {value-added tax|double entry|wage tax|spreadsheets} → Passed in {month}

mid: Monthly closes, {quarter}
  routine team quality,ownership,planning: Closed the {stations|hospital services|head office|kitchens} three months running in {quarter}, each on the {fourth|fifth} day → No entry had to be corrected
  synthesis team synthesis,communication: Found out why {payroll and cost centres|stock and ledger|bank and cash book} differ by the same sum each month of {quarter}, and left one list to work from → Used for the budget
  alignment team alignment: Settled with {team} until when late {hours|receipts|claims} may come in → The second day, without exceptions so far

mid: Stock of {goods=dressings|protective kit|car parts|linen}
  incident team problem-solving,composure: Traced the differences in {goods} to one {unit of measure|double entry|returned box} and had it mended in the list of articles → Differences gone in two counts
  decision team domain,judgement: Valued the old {goods} at what they would fetch, and noted the way I ruled out → The auditors took it as it was
  risk team foresight: Prepared a second count of {goods} in case the first would not do, with names and hours → Needed, and done in a {morning|afternoon}

mid: Claims of the {whom=insurers|county|hospital}
  outcome team ownership,problem-solving: Took the claims that the {whom} had refused in a year from the first letter to the payment, asking once, where the law forks → {Two thirds|Half|Three quarters} paid after all
  improvement team problem-solving,foresight: Built a check that finds the {three|four} usual faults before claims go to the {whom} → Refusals down by half
  teaching team growing-others,communication: Showed {junior} how to read a refusal from the {whom}, with {six|five} letters → {junior} answers the simple ones

mid: Tax return, {quarter}
  plan team planning,foresight: Set the weeks for the {quarter} return with {two|three} days to spare, and told those who owe me figures → Filed with a day left
  assurance team quality,domain: Had the {quarter} return checked by the tax office's {auditor|visitor} → No finding
  review team growing-others,alignment: Went over {junior}'s part of the {quarter} return with the law beside it until we agreed → Booked {junior}'s way, it was better

mid: The {what=car fleet|phones|keys|meal cards} on the books
  outcome team ownership,domain,planning: Set up the register of the {what} over {six|five|seven} weeks and handed it over with the first quarter done → The stations look things up themselves
  design team quality,problem-solving: Made one form for a change in the {what} where there had been {three|four}, and tried it with two stations → All use it since {month}
  routine team communication,synthesis: Left a page on the {what} at each close that the next person could go on from → My leave in {month} went unnoticed

advanced: Closing {speed=in three days|without overtime|without reminders}
  plan cross-team planning,strategy,alignment: Cut "close {speed}" into what each station can send earlier and what we can do without → From {six|seven} days to four in the first quarter
  alignment cross-team alignment,communication,planning: Brought {team}, the stations and payroll to one date so that we close {speed}, though each wanted another → One date since {month}
  improvement cross-team ownership,problem-solving,foresight: Kept at it with the {two|three} stations that stayed late until we closed {speed} → Held for {two|three} quarters
  routine team quality,judgement,domain: Closed {two|three} quarters {speed} by my own order of steps, and the team took over the file → No remark from the auditors

advanced: The {kind=leased cars|rented beds|hired nurses|shared laundry} question
  decision team domain,judgement,problem-solving: Settled how to book {kind}, which the handbook leaves open, and wrote the memo with the paragraphs → The auditors cite it
  trade-off cross-team communication,strategy: Explained to {team} what buying or keeping {kind} does to their budget, without the terms → They keep them for one more year
  risk cross-team foresight,alignment: Told the bank's contact and our directors early that {kind} could touch the loan terms, with what we'd do → Terms changed before it counted
  review team quality,growing-others: Went through last year's contracts on {kind} with {junior} and marked the doubtful ones → {Four|Three|Five} were booked anew

advanced: A cash view of {reach=twelve|sixteen|eight} weeks that holds
  synthesis cross-team synthesis,communication: Joined wage dates, insurers' payments and {energy prices|rents|tax dates} into one view of {reach} weeks that two heads with opposite wishes then decided by → The new {cars|beds|phones} came in spring
  outcome(partly) cross-team ownership,problem-solving: The view was right for {five|six|seven} of the {reach} weeks; I told everyone which guess of mine failed → The guess is a range now
  incident cross-team composure,foresight,communication: Told three heads within the hour that {an insurer|the county|the hospital} would pay {a month|three weeks} late, with what it means for each → No wage was late
  mentoring team growing-others: Met {junior} after each month's view to compare {guess and fact|what we said and what came} → {junior} makes the weekly one

advanced: New {tool=expense tool|approval of bills|time clock} for {users=home-care stations|the hospital side|head office}
  initiative cross-team strategy,planning,ownership: Tried the {tool} with two stations first, towards the aim of less paper for {users} → {Claims|Bills|Hours} settled in a week instead of five
  presentation cross-team ownership,communication,composure: Showed {users} what had gone wrong in the first month of the {tool} and what of it was my plan → They stayed with it
  alignment cross-team alignment,planning: Got the works council, {team} and the bank to agree who may see what in the {tool} → Signed in {month}
  design team problem-solving,judgement: Worked out a rule for {mileage|part days|shared bills} in the {tool} that fits no template, and tried it on a month of cases → {Three|Two} questions instead of forty

advanced: Audit of {quarter}
  plan cross-team planning,foresight,communication: Planned the {quarter} audit by what each list waits for, and asked for it before I was asked → The auditors left {two days|a day} early
  assurance team quality,domain,ownership: Answered for {receivables and fixed assets|payables and stock|provisions} before the auditors → No correction
  teaching cross-team communication,growing-others: Explained to {the heads of the stations|the station clerks} what the auditors look for in {quarter} and why → Fewer calls in their busy weeks
  incident team composure,judgement,problem-solving: Found on the last evening that {a list|a bank letter|the stock count} was a year old, told the auditors first and put it right → They went on with the rest

advanced: What {thing=a home visit|a night|a bed day|a trip} costs
  decision cross-team judgement,strategy,alignment: Proposed which offers we go on making at a loss once we know what {thing} costs, and won over {team} by the figures → Taken into the budget
  synthesis cross-team synthesis: Rebuilt what {thing} costs from routes, wages and {dressings|laundry|fuel}, as there was no record of it → The heads plan by it
  outcome(missed) team ownership,composure: My first figure for {thing} left out {the drive home|the training hours|the second pair of hands}; I told all who had used it the same day and sent a new one → A second pair of eyes checks them now
  risk cross-team foresight: Warned {team} {four|five} months ahead that the insurers' new list would pay less for {thing} → The change was ready

advanced: {pay=night bonuses|back pay|holiday pay} after the new agreement
  decision team domain,judgement,problem-solving: Settled how {pay} is worked out for those who changed stations, which the agreement leaves open → The union's adviser agreed in writing
  presentation cross-team communication,composure,alignment: Told {team} what changes with {pay}, who gets less and why, and stayed for the questions → {Forty|Thirty} questions, two left open
  routine team quality,planning: Paid {pay} for {two|three} quarters without a correction, and my check was taken over → Nobody had to ask twice
  review team growing-others,domain: Went over {junior}'s first {pay} line by line, with the paragraph at each → The second month was {junior}'s own

senior: Money for {thing=the new station|forty new cars|the training house|the second kitchen}
  budget organisation ownership,judgement,strategy: Built the budget for {thing}, defended it and ended it {two|three} per cent below → Opened in {month}
  plan organisation strategy,planning,foresight: Showed the directors what we should stop paying for to have {thing} → They ended two leases
  alignment cross-team planning,judgement,alignment: Settled between the two stations who gives up what and when for {thing} → Both signed
  trade-off organisation domain,communication,judgement: Laid out loan, rent and shares for {thing}, with what each closes off → They rent

senior: The {whose=insurers'|county's|ministry's} new rules
  risk organisation foresight,domain: Told the directors a year ahead what the {whose} new rules take from us, and with what to meet it → They began {three|two} talks early
  initiative organisation ownership,planning,problem-solving: Led the change of billing to the {whose} rules in care, software and finance, from the law to the first paid month → First month paid in full
  improvement cross-team quality,growing-others: Wrote the rule-book for the {whose} rules that both stations and the hospital side took up → Refusals from {nine|eight} to two in a hundred
  presentation organisation composure,communication,foresight: Stood the {whose} questions with the directors in the room, and conceded one → The other four stand

senior: One set of figures for {what=staff|clients|costs|hours}
  synthesis organisation synthesis,domain,strategy: Joined overtime, sick days and late invoices with the figures on {what}, and showed the two stations behind most of it → {Four|Three} posts were added there
  design cross-team quality,growing-others: Wrote down what each figure on {what} means with those who use it, after three teams had three → One definition in all reports
  decision cross-team judgement,planning,composure: Held back the report on {what} by two days when two teams disputed it, and said why to the directors → It was right
  outcome organisation ownership: Stayed until the heads planned by the figures on {what} without asking me → All five do

senior: {trouble=the late insurer|the lost contract|the tax claim} of {month}
  incident cross-team composure,judgement,problem-solving: Kept wages, suppliers and the bank going in the weeks of {trouble}, and told each what we knew → Wages came on the day
  decision organisation strategy,domain,foresight: Told the directors which two plans to stop because of {trouble}, and they stopped them → The loan was not needed
  plan cross-team planning: Planned with all heads who pays what in which order if {trouble} comes again → Tried once, as a drill
  assurance organisation ownership,quality,foresight: Opened our books to the bank's examiner after {trouble} → The line was kept, at the same rate

senior: Those who come after us in {area=payables|consolidation|tax|treasury}
  people cross-team growing-others,domain: Had two accountants learn {area} before the one who knew it retires → Both did a year-end alone
  mentoring team growing-others: Gave {junior} a year of dated talks on hard cases in {area} → {junior} answers for payables
  teaching cross-team growing-others,quality,domain: Taught the heads of the stations to read what {area} tells them, in {four|three} mornings → Fewer budgets come back
  initiative organisation ownership,strategy,planning: Started places for trainees in {area} with the school in {town} and found the money → {Three|Four} trainees, two stayed

senior: Buying {what=dressings|energy|cars|cleaning} together
  initiative organisation strategy,ownership,planning: Brought all stations to buy {what} by one contract, against a long habit → {Eight|Eleven|Six} per cent less for the same
  alignment cross-team judgement,alignment,problem-solving: Ended the quarrel about who orders {what}, which every department had and none owned → One name, one day a week
  risk organisation foresight,domain: Showed the directors what hangs on one supplier of {what}, with a second one priced → Second contract signed in {month}
  improvement cross-team quality,growing-others,planning: Wrote with {junior} and {team} how a purchase of {what} is checked; three stations took it up → Wrong deliveries down to {two|three} a quarter

senior: Before the {body=supervisory board|bank|county council}
  presentation organisation communication,composure,foresight: Answered two hours of questions from the {body} on the worst and the best year we may have → They kept the line open
  synthesis organisation strategy,synthesis,domain: Put five years of money, staff and clients on three pages for the {body} → The directors use the same three
  assurance organisation quality,ownership,domain: Had an outsider check what we tell the {body}, and gave both versions out → One figure corrected, by us
  decision cross-team judgement,composure,planning: Moved two teams to the {body}'s questions for a week and said what would be late for it → Both were late as said, and no later
`
