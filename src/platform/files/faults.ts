/** Why a file is refused; the sentences stand with whoever asked for the file. */
export type FileFault =
  | 'unknown-type'
  | 'wrong-name'
  | 'damaged'
  | 'macros'
  | 'active-content'
  | 'hidden-content'
  | 'bomb'
  | 'encrypted';
