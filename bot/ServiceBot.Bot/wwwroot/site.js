// Enhances the resident page: asks over /api/ask and adds the answer to the talk. Without it the form posts the page.
(function () {
  'use strict';

  var form = document.getElementById('ask');
  var box = document.getElementById('question');
  var street = document.getElementById('street');
  var turns = document.getElementById('turns');
  var waiting = document.getElementById('waiting');
  var problem = document.getElementById('problem');
  var counter = document.getElementById('counter');
  if (!form || !window.fetch || !window.Promise) return;

  var mostCharacters = 300;
  var counterFrom = 240;
  var mostShown = 200;
  var timeoutMs = 10000;
  var faultText = '系统出了问题，不是您的操作有误。请重试，或打12345。';
  var offlineText = '网络断开了，您写的话还在。请连上网再点“发送”，或打12345。';
  var conversationId = form.elements.conversationId.value || null;
  var busy = false;

  // The talk stays with this tab's history entry, so that coming back from a source finds it again.
  var talk = [];

  function element(tag, className, text) {
    var made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function say(place, text) {
    if (place.textContent !== text) place.textContent = text;
  }

  // Collapsed as on the server: whole sentences within the first 200 characters.
  function collapse(text) {
    if (text.length <= mostShown) return [text, ''];
    var ends = /[。！？!?…\n]+[”’」』）)】》]*/g;
    var end = 0;
    for (var match = ends.exec(text); match && ends.lastIndex <= mostShown; match = ends.exec(text)) end = ends.lastIndex;
    return end === 0 ? [text, ''] : [text.slice(0, end).trim(), text.slice(end).trim()];
  }

  function addQuestions(card, heading, questions) {
    if (questions.length === 0) return;
    var list = element('div', 'questions');
    questions.forEach(function (question) {
      var button = element('button', '', question);
      button.type = 'button';
      button.name = 'question';
      button.value = question;
      list.appendChild(button);
    });
    card.appendChild(element('h3', '', heading));
    card.appendChild(list);
  }

  function addCitations(card, heading, citations) {
    if (citations.length === 0) return;
    var list = element('ul', 'citations');
    citations.forEach(function (citation) {
      var place = [citation.title, citation.street, citation.year ? citation.year + '年' : '', citation.section].filter(Boolean).join(' · ');
      var item = element('li');
      var link = element('a', '', place);
      link.href = citation.url;
      item.appendChild(link);
      var quote = element('p', 'quote');
      quote.appendChild(element('span', 'kind', citation.textKind === 'verbatim' ? '原文' : '本站改写，非原文'));
      quote.appendChild(document.createTextNode(' ' + citation.quote));
      item.appendChild(quote);
      list.appendChild(item);
    });
    card.appendChild(element('h3', '', heading));
    card.appendChild(list);
  }

  function answerCard(answer) {
    var card = element('li', 'turn bot');
    card.setAttribute('data-status', answer.status);
    card.appendChild(element('h2', '', '小助手（机器人）'));
    var parts = collapse(answer.text);
    card.appendChild(element('p', 'text', parts[0]));
    if (parts[1]) {
      var details = element('details');
      details.appendChild(element('summary', '', '展开全部'));
      details.appendChild(element('p', 'text', parts[1]));
      card.appendChild(details);
    }
    answer.notes.forEach(function (note) { card.appendChild(element('p', 'note', note)); });
    addCitations(card, '依据', answer.citations);
    addCitations(card, '相关的资料', answer.related);
    addQuestions(card, '请选一个', answer.choices);
    addQuestions(card, '还可以问', answer.followUps);
    if (answer.citations.length + answer.related.length > 0) {
      card.appendChild(element('p', 'label', answer.aiGenerated ? '人工智能生成，依据见上' : '机器人自动检索，摘自公开报告'));
    }
    return card;
  }

  function show(turn) {
    var answer = turn.answer;
    var item = element('li', 'turn user');
    item.appendChild(element('h2', '', '您'));
    item.appendChild(element('p', 'said', turn.question));
    var card = answerCard(answer);
    var both = document.createDocumentFragment();
    both.appendChild(item);
    both.appendChild(card);
    turns.appendChild(both);
    var suggestions = document.getElementById('suggestions');
    if (suggestions) suggestions.hidden = true;
    card.scrollIntoView({ block: 'start' });
  }

  function keep(turn) {
    talk.push(turn);
    try {
      history.replaceState({ talk: talk, conversationId: conversationId }, '');
    } catch (_) {
      // Too much for the browser to keep: coming back begins anew.
    }
    show(turn);
  }

  function restore() {
    if (!history.state || !history.state.talk || turns.children.length > 0) return;
    talk = history.state.talk;
    conversationId = history.state.conversationId;
    form.elements.conversationId.value = conversationId || '';
    talk.forEach(show);
  }

  function timeout() {
    return new Promise(function (_, reject) {
      setTimeout(function () { reject(new Error('timeout')); }, timeoutMs);
    });
  }

  function send(question) {
    var body = { question: question, street: street ? street.value : null, conversationId: conversationId };
    return Promise.race([
      fetch('/api/ask', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
      timeout()
    ]).then(function (response) {
      return response.json().then(function (json) {
        if (!response.ok) throw { shown: json.error.message };
        return json;
      });
    });
  }

  function ask(question, fromBox) {
    if (busy) {
      say(waiting, '上一个问题还在查，请稍候');
      return;
    }
    busy = true;
    say(problem, '');
    say(waiting, '正在查找，请稍候');
    if (fromBox) box.value = '';
    count();
    send(question).then(function (answer) {
      conversationId = answer.conversationId || conversationId;
      form.elements.conversationId.value = conversationId || '';
      document.title = '街道服务问答';
      keep({ question: answer.status === 'blocked' ? '（这句话里有个人信息，没有保存）' : question, answer: answer });
    }).catch(function (fault) {
      if (fromBox && !box.value) box.value = question;
      count();
      document.title = '问题没有发出 - 街道服务问答';
      say(problem, fault.shown || (navigator.onLine === false ? offlineText : faultText));
      problem.scrollIntoView({ block: 'nearest' });
    }).then(function () {
      busy = false;
      say(waiting, '');
    });
  }

  function count() {
    var characters = Array.from(box.value).length;
    say(counter, characters < counterFrom ? '' : characters + ' / ' + mostCharacters + ' 字');
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    ask(box.value, true);
  });

  box.addEventListener('input', count);

  // keyCode 229: older browsers end a composition with an Enter that says so in no other way.
  box.addEventListener('keydown', function (event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    ask(box.value, true);
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest ? event.target.closest('.questions button') : null;
    if (!button) return;
    event.preventDefault();
    ask(button.value, false);
  });

  // Another sub-district has other questions to begin with.
  if (street) street.addEventListener('change', function () {
    var shown = document.getElementById('suggestions');
    if (turns.children.length > 0 || !window.DOMParser) return;
    fetch('/?street=' + encodeURIComponent(street.value)).then(function (response) {
      return response.text();
    }).then(function (page) {
      var made = new DOMParser().parseFromString(page, 'text/html').getElementById('suggestions');
      if (turns.children.length > 0) return;
      if (shown) shown.remove();
      if (made) form.parentNode.insertBefore(document.importNode(made, true), form);
    }).catch(function () {
      // Those that are there stay; each can still be asked.
    });
  });

  restore();
}());
