import { expect, test } from 'vitest'
import { formDecode } from './formDecode.ts'
import { jsonText } from './jsonEncode.ts'

// What PHP 8.2's parse_str makes of them.
test.each([
  ['a=1&b[]=2&b[]=3', '{"a":"1","b":["2","3"]}'],
  ['c[x][y]=4&c[x][5]=5', '{"c":{"x":{"y":"4","5":"5"}}}'],
  ['d.e=6&f g=7&y+z=1', '{"d_e":"6","f_g":"7","y_z":"1"}'],
  ['h[=8&i[j=9&k]=1', '{"h_":"8","i_j":"9","k]":"1"}'],
  ['l&m=&=n&[o]=p', '{"l":"","m":""}'],
  ['q[1]r=3&q[2][=4', '{"q":{"1":"3","2":"4"}}'],
  ['s%5Bt%5D=u&%20v=1&w[ x]=1', '{"s":{"t":"u"},"v":"1","w":{" x":"1"}}'],
  ['a=1&a[b]=2&a[c]=3', '{"a":{"b":"2","c":"3"}}'],
  ['a[]=1&a[7]=2&a[]=3', '{"a":{"0":"1","7":"2","8":"3"}}'],
  ['x=%E2%82%AC%2B+%zz', '{"x":"€+ %zz"}'],
  ['', '[]'],
])('%j', (text, json) => {
  expect(jsonText(formDecode(text))).toBe(json)
})
