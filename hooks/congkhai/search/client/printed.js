// What stands in documents for the words of a question.

/**
 * What is printed for a word that is part of a known form.
 * @param {import("./query.js").Query} query @param {import("./query.js").Known} known @param {number} at
 */
export const printedFor = ({ concepts }, { printed }, at) => concepts.filter((form) => form.at <= at && at < form.at + form.length).flatMap(({ keys }) => keys.flatMap((key) => printed.get(key) || []));
