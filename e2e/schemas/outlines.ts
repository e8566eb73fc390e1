/**
 * What is shown of the schemas in this folder, as `settingsOutline` tells it: sections, and in them settings and members
 * by their titles, each with the roles of its controls.
 */
export const outlines = {
  workTime: `
Work time
  Day begins: textbox
  Day ends: textbox
  Lunch at: textbox
  Working days: 7 checkbox
  Round to: radiogroup
  Overtime counts: textbox
  Start the day when I sign in: switch
  End a forgotten day: switch
  Remind me: switch
  So long before the end: textbox
  Monthly report to: textbox
  Colleagues in the widget: 3 textbox
  Colour: textbox
`,
  board: `
Columns
  Columns: 7 checkbox
  Cards in a column at most
    New: textbox
    Preparation: textbox
    In work: textbox
  Widths
    C2:NEW: textbox
    C2:EXECUTING: 2 textbox
  Folded columns: 7 checkbox
Filter
  Filter
    Version: textbox
    Text: textbox
    Responsible: 2 textbox
    Closed deals, too: switch
    Since: textbox
    Until: textbox
    Amount
      From: textbox
      To: textbox
  Saved view
    Version: textbox
    Name: textbox
  Old filter: textbox
Cards
  On a card: 9 checkbox
  Cards: radiogroup
  Totals above columns: switch
  Read anew every: slider
`,
  notifications: `
Notifications
  Notifications
    What is told where
      New deal
        Chat: switch
        Mail: switch
      Deal won
        Chat: switch
        Mail: switch
        Text message: switch
      Task due
        Chat: switch
        Mail: switch
      Missed call
        Chat: switch
        Mail: switch
        Text message: switch
    Quiet hours
      Keep them: switch
      From: textbox
      To: textbox
      Also all day on: 2 checkbox
  Token of the message service: textbox
  Phone: textbox
  Sound: combobox
  Volume: slider
  Digest: radiogroup
  On: radiogroup
`,
  report: `
report
  Period: radiogroup
  From: textbox
  To: textbox
  Figures: 6 checkbox
  Grouped by: radiogroup
  Marks in the chart: 2 textbox
  Decimals: textbox
  Lines without deals, too: switch
  Separator in CSV: radiogroup
  Time zone: textbox
  Layout: textbox
report.mail
  Send to: 2 textbox
  Send at: textbox
  Letter: textbox
report.last
  Last run: textbox
  Last row: textbox
`,
  portalDefaults: `
Mail assistant
  Theme: radiogroup
  Rows per page: textbox
  Currency: combobox
  VAT: textbox
  Signature: textbox
  Ask before deleting: switch
  Exported fields: 4 checkbox
  Mailbox
    Server: textbox
    Port: textbox
    Password: textbox
  Keep letters for: textbox
`,
  suite: `
General
  Language of documents: combobox
  First page: radiogroup
  Try new parts early: switch
  Tips: switch
Sales
  Pipeline: radiogroup
  Largest discount: textbox
  Favourite products: 3 textbox
  Reasons for a loss: 3 textbox
  Goal
    Amount: textbox
    Until: textbox
Tasks
  Shown as: radiogroup
  Tasks are due at: textbox
  Also shown: 4 checkbox
  Colour of overdue ones: textbox
Calendar
  Week begins on: radiogroup
  Visible hours
    From: textbox
    To: textbox
  Absent until: textbox
Telephony
  Telephony: switch
  Line: textbox
  PIN: textbox
  Record calls: switch
  Passed on to
    busy: textbox
    noAnswer: 2 textbox
Mail
  Signature: textbox
  Accounts: textbox
  Hold letters back for: slider
Files
  Folder: textbox
  Largest file: textbox
  Accepted files: 3 textbox
Connections
  Webhook: textbox
  Its secret: textbox
  Fields
    name: radiogroup
    total: radiogroup
    phone: radiogroup
    fax: radiogroup, textbox
  Exchange rate: textbox
  Last number passed on: textbox
`,
} as const
