import { recordComplaints } from './complaints.ts'
import { find } from './find.ts'
import { inPage as functions, type InPage } from './inPage.ts'

declare global {
  // oxlint-disable-next-line no-var -- what is declared with it is a property of the global object
  var inPage: InPage
  // oxlint-disable-next-line no-var -- see above
  var findElement: typeof find
}

recordComplaints()
globalThis.inPage = functions
globalThis.findElement = find
