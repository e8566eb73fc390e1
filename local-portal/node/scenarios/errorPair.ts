/**
 * Two options named `error` and `error_description` beside ordinary ones: together they take the place of
 * the portal's envelope, and the full answer cannot be read.
 */
export function errorPair(): string {
  return JSON.stringify({
    'crm.grid.columns': ['ID', 'TITLE', 'STAGE_ID', 'OPPORTUNITY'],
    error: 'SYNC_FAILED',
    error_description: 'The last exchange with the warehouse was broken off.',
    'sync.last.run': '2026-03-14T08:15:00+01:00',
    'ui.theme': 'light',
    'ui.page.size': 50,
  })
}
