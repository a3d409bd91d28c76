// Everything here makes the pages quicker to use; all of them work without it.

const minute = 60_000;

function showAges() {
  for (const time of document.querySelectorAll('time[data-age]')) {
    const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(time.dateTime)) / minute));
    const hours = Math.floor(minutes / 60);
    const text = hours > 0 ? `${hours}:${String(minutes % 60).padStart(2, '0')} ${time.dataset.hours}` : `${minutes} ${time.dataset.minutes}`;
    if (time.textContent !== text) time.textContent = text;
  }
}

// A form that is on its way is not sent again.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  // Disabled at once, the button's own value would not be sent.
  setTimeout(() => form.querySelectorAll('button').forEach(button => { button.disabled = true; }));
});
addEventListener('pageshow', event => {
  if (!event.persisted) return;
  for (const form of document.forms) {
    delete form.dataset.sent;
    form.querySelectorAll('button').forEach(button => { button.disabled = false; });
  }
});

// A file is sent with its progress shown. What is wrong with it comes back as the page that a form without script would get.
document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('form.upload') || event.defaultPrevented) return;
  event.preventDefault();
  const bar = form.querySelector('progress');
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', sent => { if (sent.lengthComputable) bar.value = sent.loaded / sent.total; });
  request.addEventListener('load', () => {
    if (request.status < 400) {
      location.assign(request.responseURL);
      return;
    }
    const page = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('main');
    if (!page) {
      location.reload();
      return;
    }
    document.querySelector('main').replaceWith(page);
    page.querySelector('[aria-invalid=true]')?.focus();
  });
  request.addEventListener('error', () => location.reload());
  bar.hidden = false;
  request.open('POST', form.action);
  request.send(new FormData(form, event.submitter));
});

// Amounts get their dots while they are typed.
function group(input) {
  const digits = input.value.replace(/[^0-9]/g, '').replace(/^0+(?=\d)/, '');
  const behind = input.value.slice(input.selectionEnd ?? input.value.length).replace(/[^0-9]/g, '').length;
  const text = digits.replace(/\B(?=(\d{3})+$)/g, '.');
  if (text === input.value) return;
  input.value = text;
  let place = text.length;
  for (let left = behind; place > 0 && left > 0; place--) if (text[place - 1] !== '.') left--;
  input.setSelectionRange(place, place);
}
document.addEventListener('input', event => {
  if (event.target.matches?.('input[data-vnd]')) group(event.target);
});

// Buttons that put an amount into a field.
document.addEventListener('click', event => {
  const button = event.target.closest?.('button[data-puts]');
  if (!button) return;
  const input = document.getElementById(button.dataset.puts);
  input.value = button.value;
  group(input);
  input.focus();
});

// Texts that are taken elsewhere. Where the clipboard is closed, as on hosts without TLS, the text is marked for the reader to copy.
document.querySelectorAll('button[data-copy]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const input = document.getElementById(button.dataset.copy);
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
      button.textContent = button.dataset.copied;
    } catch {
      input.focus();
    }
  });
});

document.querySelectorAll('[data-print]').forEach(button => button.addEventListener('click', () => print()));

// An open menu closes with Escape and with a tap elsewhere.
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  document.querySelectorAll('.top details[open]').forEach(details => { details.open = false; details.querySelector('summary').focus(); });
});
document.addEventListener('click', event => {
  document.querySelectorAll('.top details[open]').forEach(details => { if (!details.contains(event.target)) details.open = false; });
});

// Items are gone through by keyboard: the arrows and J, K move between them, Enter does what is suggested.
document.addEventListener('keydown', event => {
  const items = [...document.querySelectorAll('[data-item]')];
  if (items.length === 0 || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea, summary')) return;
  const at = items.indexOf(document.activeElement?.closest('[data-item]'));
  const step = { j: 1, k: -1, J: 1, K: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  // The arrows scroll the page until somebody is among the items.
  if (step && (at >= 0 || event.key.length === 1)) {
    event.preventDefault();
    const next = items[Math.min(Math.max(at < 0 ? 0 : at + step, 0), items.length - 1)];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'Enter' && event.target.matches('[data-item]')) {
    event.preventDefault();
    event.target.querySelector('[data-do]')?.click();
  }
});

// The first field that is wrong gets the focus.
document.querySelector('[aria-invalid=true]')?.focus();

// The tables as they change.
const board = document.querySelector('[data-live]');
if (board) {
  const state = document.querySelector('[data-live-state]');
  const source = new EventSource(board.dataset.live);
  source.addEventListener('parts', event => {
    for (const [id, html] of Object.entries(JSON.parse(event.data))) {
      const part = document.getElementById(id);
      if (!part || part.dataset.was === html) continue;
      const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
      const isFirst = part.dataset.was === undefined;
      part.dataset.was = html;
      part.innerHTML = html;
      if (focused) [...part.querySelectorAll('a')].find(link => link.getAttribute('href') === focused)?.focus();
      if (!isFirst) {
        part.classList.remove('fresh');
        void part.offsetWidth;
        part.classList.add('fresh');
      }
    }
    showAges();
  });
  // A page that was put away and comes back asks for everything again.
  source.addEventListener('reload', () => location.reload());
  source.addEventListener('open', () => state?.setAttribute('hidden', ''));
  source.addEventListener('error', () => state?.removeAttribute('hidden'));
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
}

showAges();
setInterval(showAges, 15_000);
