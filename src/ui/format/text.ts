/** `text` in at most `length` characters, cut in the middle, because ids and paths differ at their ends. */
export function cutMiddle(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  if (length <= 1) return '…';
  const kept = length - 1;
  const head = Math.ceil(kept / 2);
  const tail = characters.slice(characters.length - (kept - head)).join('');
  return `${characters.slice(0, head).join('')}…${kept > head ? tail : ''}`;
}
