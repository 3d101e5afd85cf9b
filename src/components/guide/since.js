// Adds how long ago it was to the date that stands before this script, at once: nothing moves when the page is there.
const time = document.currentScript.previousElementSibling;
const [year, month, day] = time.dateTime.split('-').map(Number);
// A month without a day has passed when its last day has.
const then = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
const now = new Date();
const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
time.append(distanceWords(Math.round((today - then) / 86_400_000)));
