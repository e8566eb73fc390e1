/**
 * Does a long work in slices, between which the page answers.
 *
 * @param work does one slice, some milliseconds of it, and tells whether all is done
 * @returns the function that ends it
 */
export function inSlices(work: () => boolean, onDone: () => void): () => void {
  let timer = setTimeout(run)
  function run(): void {
    if (work()) onDone()
    else timer = setTimeout(run)
  }
  return () => clearTimeout(timer)
}
