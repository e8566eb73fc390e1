import { columnLimitBytes } from '../save/storeSize.ts'

export type FileProblem = 'too-large' | 'not-utf8' | 'unreadable'

export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: FileProblem }

/** The text of a file in UTF-8, without its byte order mark. */
export async function readTextFile(file: Blob): Promise<FileText> {
  if (file.size > columnLimitBytes) return { ok: false, problem: 'too-large' }
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    return { ok: false, problem: 'unreadable' }
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, problem: 'not-utf8' }
  }
}
