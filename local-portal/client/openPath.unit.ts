import { expect, test } from 'vitest'
import { isOpenPath } from './openPath.ts'

test.each([
  '/crm/deal/details/5/',
  '/crm/company/details/1/?a=b',
  '/marketplace/detail/some.app/',
  '/company/personal/user/1/tasks/task/view/2/',
  '/workgroups/group/3/',
])('an app may open %s', (path) => {
  expect(isOpenPath(path)).toBe(true)
})

test.each([
  '',
  '/',
  '/crm/invoice/1/',
  '/crm/deal',
  '/company/personal/user/x/',
  '/bitrix/admin/',
  'crm/deal/1/',
])('an app may not open %j', (path) => {
  expect(isOpenPath(path)).toBe(false)
})
