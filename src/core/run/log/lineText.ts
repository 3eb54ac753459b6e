/** A line of the log as the console writes it: its time in front, none before an answer. */
export function lineText(time: string, text: string): string {
  return time === '' ? text : `${time}  ${text}`;
}
