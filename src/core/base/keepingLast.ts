/** A function that answers again what it answered last while it is given the very same. */
export function keepingLast<Given extends readonly unknown[], Answer>(
  compute: (...given: Given) => Answer,
): (...given: Given) => Answer {
  let last: { readonly given: Given; readonly answer: Answer } | undefined;
  return (...given) => {
    if (!last || given.some((value, at) => value !== last?.given[at]))
      last = { given, answer: compute(...given) };
    return last.answer;
  };
}
