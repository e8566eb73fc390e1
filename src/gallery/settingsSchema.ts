const columns = ['Company', 'Contact', 'Amount', 'Stage', 'Created', 'Closed', 'Owner', 'Source', 'Region']

/** A setting for each control of the settings view. */
export const settingsSchema = {
  properties: {
    notify: { type: 'boolean', title: 'Notifications', description: 'A message for each new deal.' },
    theme: { enum: ['light', 'dark'], 'x-enumLabels': ['Light', 'Dark'], title: 'Colours' },
    stage: {
      enum: ['new', 'work', 'talks', 'won', 'lost'],
      'x-enumLabels': ['New', 'In work', 'In talks', 'Won', 'Lost'],
      title: 'Stage',
    },
    days: {
      type: 'array',
      items: { enum: ['mo', 'tu', 'we'], 'x-enumLabels': ['Monday', 'Tuesday', 'Wednesday'] },
      title: 'Days',
      minItems: 1,
    },
    columns: {
      type: 'array',
      items: { enum: columns.map((name) => name.toLowerCase()), 'x-enumLabels': columns },
      title: 'Columns',
    },
    order: {
      type: 'array',
      items: { enum: ['a', 'b', 'c', 'd'], 'x-enumLabels': ['Amount', 'Buyer', 'City', 'Date'] },
      'x-control': 'order',
      title: 'Order',
    },
    rows: {
      type: 'integer',
      minimum: 5,
      maximum: 200,
      default: 20,
      'x-unit': 'rows',
      title: 'Rows per page',
      description: 'From 5 to 200.',
    },
    rate: { type: 'number', title: 'Rate' },
    volume: {
      type: 'integer',
      minimum: 0,
      maximum: 10,
      'x-control': 'slider',
      'x-unit': '%',
      title: 'Volume',
    },
    greeting: { type: 'string', examples: ['Hello', 'Good day'], title: 'Greeting' },
    signature: { type: 'string', maxLength: 500, title: 'Signature' },
    start: { type: 'string', format: 'date', title: 'First day' },
    reminder: { type: 'string', format: 'time', title: 'Reminder' },
    meeting: { type: 'string', format: 'date-time', title: 'Meeting' },
    zoned: { type: 'string', format: 'date-time', title: 'Meeting with a zone' },
    email: { type: 'string', format: 'email', title: 'Send to' },
    site: { type: 'string', format: 'uri', title: 'Site' },
    color: { type: 'string', format: 'color', title: 'Accent' },
    token: { type: 'string', writeOnly: true, title: 'Token' },
    phones: { type: 'array', items: { type: 'string', minLength: 3 }, title: 'Phones' },
    limits: { type: 'array', items: { type: 'number' }, title: 'Limits' },
    filter: { title: 'Filter' },
  },
}

/** What is stored of them at first. */
export const storedSettings = {
  notify: false,
  stage: 'gone',
  days: ['we', 'sunday', 'mo'],
  columns: ['stage', 'company'],
  order: ['c', 'a', 'z'],
  volume: 4,
  signature: 'Best regards,\nthe sales team',
  start: '2026-11-02',
  reminder: '07:30:00',
  zoned: '2026-11-02T07:30+03:00',
  email: 'sales@example.com',
  site: 'https://example.com/',
  color: '#28f',
  token: 'stored-secret',
  phones: ['+1 555 0100', '+1 555 0101'],
  limits: [1.5, 'many'],
  filter: { stage: ['new'], sum: { from: 100 } },
}
