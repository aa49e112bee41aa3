<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AddressBook</name>
    <message numerus="yes">
        <source>%n contact(s) added.</source>
        <translation><numerusform>%n contact added.</numerusform><numerusform>%n contacts added.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) as they were.</source>
        <translation><numerusform>%n contact as it was.</numerusform><numerusform>%n contacts as they were.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) changed.</source>
        <translation><numerusform>%n contact changed.</numerusform><numerusform>%n contacts changed.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were not taken:</source>
        <translation><numerusform>%n line was not taken:</numerusform><numerusform>%n lines were not taken:</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation><numerusform>… and %n more.</numerusform><numerusform>… and %n more.</numerusform></translation>
    </message>
</context>
<context>
    <name>AltText</name>
    <message numerus="yes">
        <source>Arrives whole on %n channel(s)</source>
        <translation><numerusform>Arrives whole on %n channel</numerusform><numerusform>Arrives whole on %n channels</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>cut: %n character(s) over {limit}</source>
        <translation><numerusform>cut: %n character over {limit}</numerusform><numerusform>cut: %n characters over {limit}</numerusform></translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message numerus="yes">
        <source>%n post(s) need you</source>
        <translation><numerusform>%n post needs you</numerusform><numerusform>%n posts need you</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) waiting, the next: {time}</source>
        <translation><numerusform>%n post waiting, due {time}</numerusform><numerusform>%n posts waiting, the next: {time}</numerusform></translation>
    </message>
</context>
<context>
    <name>Costs</name>
    <message numerus="yes">
        <source>Room for about %n more post(s) like this today.</source>
        <translation><numerusform>Room for about one more post like this today.</numerusform><numerusform>Room for about %n more posts like this today.</numerusform></translation>
    </message>
</context>
<context>
    <name>CountButton</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation><numerusform>%n post</numerusform><numerusform>%n posts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation><numerusform>%n too many</numerusform><numerusform>%n too many</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n post(s), the longest {used} of {limit}</source>
        <translation><numerusform>{name}: %n post, {used} of {limit}</numerusform><numerusform>{name}: %n posts, the longest {used} of {limit}</numerusform></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>%n posts chosen</source>
        <translation><numerusform>%n post chosen</numerusform><numerusform>%n posts chosen</numerusform></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation><numerusform>%n channel</numerusform><numerusform>%n channels</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop(s) a post</source>
        <translation><numerusform>%n finding stops a post</numerusform><numerusform>%n findings stop posts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation><numerusform>%n warning</numerusform><numerusform>%n warnings</numerusform></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n day</numerusform><numerusform>%n days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation><numerusform>%n hour</numerusform><numerusform>%n hours</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation><numerusform>%n minute</numerusform><numerusform>%n minutes</numerusform></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n character(s) that networks refuse ({code}).</source>
        <translation><numerusform>%n character that networks refuse ({code}).</numerusform><numerusform>%n characters that networks refuse ({code}).</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that turn the writing direction ({code}).</source>
        <translation><numerusform>%n character that turns the writing direction ({code}).</numerusform><numerusform>%n characters that turn the writing direction ({code}).</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too long</source>
        <translation><numerusform>%n character too long</numerusform><numerusform>%n characters too long</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n control character(s) ({code}) got into the text.</source>
        <translation><numerusform>%n control character ({code}) got into the text.</numerusform><numerusform>%n control characters ({code}) got into the text.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s) ({code}) in the text.</source>
        <translation><numerusform>%n invisible character ({code}) in the text.</numerusform><numerusform>%n invisible characters ({code}) in the text.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>No threads here: the %n part(s) go out as one text.</source>
        <translation><numerusform>No threads here: the %n part goes out as one text.</numerusform><numerusform>No threads here: the %n parts go out as one text.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The alt text of picture {position} is %n character(s) too long; it is cut after “… {sample}”.</source>
        <translation><numerusform>The alt text of picture {position} is %n character too long; it is cut after “… {sample}”.</numerusform><numerusform>The alt text of picture {position} is %n characters too long; it is cut after “… {sample}”.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The first comment is %n character(s) too long.</source>
        <translation><numerusform>The first comment is %n character too long.</numerusform><numerusform>The first comment is %n characters too long.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The interface version {version} ends in %n day(s). Please update Tonart.</source>
        <translation><numerusform>The interface version {version} ends in %n day. Please update Tonart.</numerusform><numerusform>The interface version {version} ends in %n days. Please update Tonart.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The text is %n byte(s) too long; emoji and accents take several.</source>
        <translation><numerusform>The text is %n byte too long; emoji and accents take several.</numerusform><numerusform>The text is %n bytes too long; emoji and accents take several.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The text is %n character(s) too long.</source>
        <translation><numerusform>The text is %n character too long.</numerusform><numerusform>The text is %n characters too long.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>With its brackets and signs escaped the text may be %n character(s) too long.</source>
        <translation><numerusform>With its brackets and signs escaped the text may be %n character too long.</numerusform><numerusform>With its brackets and signs escaped the text may be %n characters too long.</numerusform></translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%n character(s) of several bytes</source>
        <translation><numerusform>%n character of several bytes</numerusform><numerusform>%n characters of several bytes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of text</source>
        <translation><numerusform>%n character of text</numerusform><numerusform>%n characters of text</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n emoji, 1 each</source>
        <translation><numerusform>%n emoji, 1</numerusform><numerusform>%n emoji, 1 each</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n emoji, 2 each</source>
        <translation><numerusform>%n emoji, 2</numerusform><numerusform>%n emoji, 2 each</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n emoji, each all its parts</source>
        <translation><numerusform>%n emoji, all its parts</numerusform><numerusform>%n emoji, each all its parts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n emoji, each its bytes</source>
        <translation><numerusform>%n emoji, by its bytes</numerusform><numerusform>%n emoji, each by its bytes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) at full length</source>
        <translation><numerusform>%n link at full length</numerusform><numerusform>%n links at full length</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s), as shown here: shortened</source>
        <translation><numerusform>%n link, shortened as shown</numerusform><numerusform>%n links, shortened as shown</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s), {each} each, however long</source>
        <translation><numerusform>%n link, {each} however long</numerusform><numerusform>%n links, {each} each, however long</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation><numerusform>%n mention</numerusform><numerusform>%n mentions</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s), without the server</source>
        <translation><numerusform>%n mention, without the server</numerusform><numerusform>%n mentions, without the server</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s) that the format adds</source>
        <translation><numerusform>%n sign that the format adds</numerusform><numerusform>%n signs that the format adds</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n wide character(s), 2 each</source>
        <translation><numerusform>%n wide character, 2</numerusform><numerusform>%n wide characters, 2 each</numerusform></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <comment>of a thread</comment>
        <translation><numerusform>%n part</numerusform><numerusform>%n parts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation><numerusform>%n picture</numerusform><numerusform>%n pictures</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>hashtags</comment>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n hold(s) lifted.</source>
        <translation><numerusform>%n hold lifted.</numerusform><numerusform>%n holds lifted.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) held back.</source>
        <translation><numerusform>%n post held back.</numerusform><numerusform>%n posts held back.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved.</source>
        <translation><numerusform>%n post moved.</numerusform><numerusform>%n posts moved.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken out.</source>
        <translation><numerusform>%n post taken out.</numerusform><numerusform>%n posts taken out.</numerusform></translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message numerus="yes">
        <source>Post on %n channel(s) now</source>
        <translation><numerusform>Post on %n channel now</numerusform><numerusform>Post on %n channels now</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Queue for %n channel(s)</source>
        <translation><numerusform>Queue for %n channel</numerusform><numerusform>Queue for %n channels</numerusform></translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message numerus="yes">
        <source>%n post(s) go out at once.</source>
        <translation><numerusform>%n post goes out at once.</numerusform><numerusform>%n posts go out at once.</numerusform></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message numerus="yes">
        <source>The sign-in of {account} ends in %n day(s). Please sign in again under Channels.</source>
        <translation><numerusform>The sign-in of {account} ends in one day. Please sign in again under Channels.</numerusform><numerusform>The sign-in of {account} ends in %n days. Please sign in again under Channels.</numerusform></translation>
    </message>
</context>
<context>
    <name>WritingDialogs</name>
    <message numerus="yes">
        <source>%n post(s) queued.</source>
        <translation><numerusform>%n post queued.</numerusform><numerusform>%n posts queued.</numerusform></translation>
    </message>
</context>
<context>
    <name>WritingSheet</name>
    <message numerus="yes">
        <source>%n character(s) of what you pasted did not fit and stayed on the clipboard: no network takes texts this long.</source>
        <translation><numerusform>%n character of what you pasted did not fit and stayed on the clipboard: no network takes texts this long.</numerusform><numerusform>%n characters of what you pasted did not fit and stayed on the clipboard: no network takes texts this long.</numerusform></translation>
    </message>
</context>
</TS>
