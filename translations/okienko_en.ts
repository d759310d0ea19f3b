<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Ctl</name>
    <message numerus="yes">
        <location filename="../app/ctl/mail_commands.cpp" line="+248"/>
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerTexts</name>
    <message numerus="yes">
        <location filename="../widgets/customer/customer_texts.cpp" line="+53"/>
        <source>Birthday in %n days (%1)</source>
        <translation>
            <numerusform>Birthday in %n day (%1)</numerusform>
            <numerusform>Birthday in %n days (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>Birthday was %n days ago (%1)</source>
        <translation>
            <numerusform>Birthday was %n day ago (%1)</numerusform>
            <numerusform>Birthday was %n days ago (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+28"/>
        <source>%n in 12 months</source>
        <translation>
            <numerusform>%n in 12 months</numerusform>
            <numerusform>%n in 12 months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+61"/>
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <location filename="../app/window/status_text.cpp" line="+49"/>
        <source>%n mailboxes</source>
        <translation>
            <numerusform>%n mailbox</numerusform>
            <numerusform>%n mailboxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+44"/>
        <source>Mailbox differs from the server by %n message(s)</source>
        <extracomment>how many messages there are more on the server than here, or fewer</extracomment>
        <translation>
            <numerusform>Mailbox differs from the server by %n message</numerusform>
            <numerusform>Mailbox differs from the server by %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>%n uncertain</source>
        <translation>
            <numerusform>%n uncertain</numerusform>
            <numerusform>%n uncertain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n to be tried again</source>
        <translation>
            <numerusform>%n to be tried again</numerusform>
            <numerusform>%n to be tried again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n to be sent later</source>
        <translation>
            <numerusform>%n to be sent later</numerusform>
            <numerusform>%n to be sent later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n being sent</source>
        <translation>
            <numerusform>%n being sent</numerusform>
            <numerusform>%n being sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::AnswerPreview</name>
    <message numerus="yes">
        <location filename="../widgets/answers/answer_preview.cpp" line="+168"/>
        <source>%n value(s) missing: %1. The answer is not sent until it is filled in.</source>
        <translation>
            <numerusform>%n value missing: %1. The answer is not sent until it is filled in.</numerusform>
            <numerusform>%n values missing: %1. The answer is not sent until they are filled in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::AnswersModel</name>
    <message numerus="yes">
        <location filename="../widgets/answers/answers_model.cpp" line="+81"/>
        <source>%1, /%2, folder %3, language %4, used %n times</source>
        <translation>
            <numerusform>%1, /%2, folder %3, language %4, used %n time</numerusform>
            <numerusform>%1, /%2, folder %3, language %4, used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::AnswersPalette</name>
    <message numerus="yes">
        <location filename="../widgets/answers/answers_palette.cpp" line="+212"/>
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::ConversationPane</name>
    <message numerus="yes">
        <location filename="../widgets/conversation/conversation_pane.cpp" line="+103"/>
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::CustomerPanel</name>
    <message numerus="yes">
        <location filename="../widgets/customer/customer_panel.cpp" line="+163"/>
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+71"/>
        <source>all %n</source>
        <translation>
            <numerusform>all %n</numerusform>
            <numerusform>all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::DeliveryNotice</name>
    <message numerus="yes">
        <location filename="../widgets/conversation/delivery_notice.cpp" line="+88"/>
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::HtmlLayouter</name>
    <message numerus="yes">
        <location filename="../widgets/html/html_layouter.cpp" line="+165"/>
        <source>Only the first %Ln character(s) are shown.</source>
        <translation>
            <numerusform>Only the first %Ln character is shown.</numerusform>
            <numerusform>Only the first %Ln characters are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::ImapFailures</name>
    <message numerus="yes">
        <location filename="../channels/mail/imap/imap_failures.cpp" line="+27"/>
        <source>The mail server has not answered for %n second(s). What was received is kept; the rest is fetched at the next connection.</source>
        <translation>
            <numerusform>The mail server has not answered for %n second. What was received is kept; the rest is fetched at the next connection.</numerusform>
            <numerusform>The mail server has not answered for %n seconds. What was received is kept; the rest is fetched at the next connection.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::MessageCard</name>
    <message numerus="yes">
        <location filename="../widgets/conversation/message_card.cpp" line="+152"/>
        <source>+%n copies</source>
        <translation>
            <numerusform>+%n copy</numerusform>
            <numerusform>+%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::NavigationModel</name>
    <message numerus="yes">
        <location filename="../models/items/navigation_model.cpp" line="+202"/>
        <source>%1, %n conversation(s)</source>
        <extracomment>a view&apos;s name and how many conversations it has, for screen readers</extracomment>
        <translation>
            <numerusform>%1, %n conversation</numerusform>
            <numerusform>%1, %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::PersonMenu</name>
    <message numerus="yes">
        <location filename="../widgets/shell/person_menu.cpp" line="+88"/>
        <source>Within %n second(s)</source>
        <translation>
            <numerusform>Within %n second</numerusform>
            <numerusform>Within %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::QuarantineActions</name>
    <message numerus="yes">
        <location filename="../app/window/quarantine_actions.cpp" line="+38"/>
        <source>%n messages that an older Okienko could not read are conversations now.</source>
        <translation>
            <numerusform>%n message that an older Okienko could not read is a conversation now.</numerusform>
            <numerusform>%n messages that an older Okienko could not read are conversations now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::StatusBar</name>
    <message numerus="yes">
        <location filename="../widgets/shell/status_bar.cpp" line="+198"/>
        <source>Receiving %1: %2 of %L3 message(s)</source>
        <extracomment>%1: mailbox, %2: messages received; %n: messages there are</extracomment>
        <translation>
            <numerusform>Receiving %1: %2 of %L3 message</numerusform>
            <numerusform>Receiving %1: %2 of %L3 messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::Texts</name>
    <message numerus="yes">
        <location filename="../widgets/common/format.cpp" line="+105"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::UndoStrip</name>
    <message numerus="yes">
        <location filename="../widgets/shell/undo_strip.cpp" line="+77"/>
        <source>Sending to %1 in %n s</source>
        <extracomment>%1: a person&apos;s name or address</extracomment>
        <translation>
            <numerusform>Sending to %1 in %n s</numerusform>
            <numerusform>Sending to %1 in %n s</numerusform>
        </translation>
    </message>
</context>
</TS>
