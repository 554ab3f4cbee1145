<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sospiro</name>
    <message>
        <location filename="../../client/client.py"/>
        <source>Show the client&apos;s picture, on the second screen where there is one</source>
        <translation>显示来访者画面；有第二块屏幕时显示在上面</translation>
    </message>
    <message>
        <location filename="../../client/client.py"/>
        <source>Close the client&apos;s picture</source>
        <translation>关闭来访者画面</translation>
    </message>
    <message>
        <location filename="../../client/client.py"/>
        <source>Right button, or Shift+C: how the picture looks</source>
        <translation>右键或 Shift+C：画面的样式</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <location filename="../../group/window.py"/>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Circle</source>
        <translation>圆</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Wave</source>
        <translation>波浪</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Landscape</source>
        <translation>风景</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <location filename="../../desk/settings_look.py"/>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Dawn, light</source>
        <translation>黎明（浅色）</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Sea</source>
        <translation>海</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Night, dark</source>
        <translation>夜（深色）</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <location filename="../../desk/settings_look.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>The wave flows</source>
        <translation>波浪流向</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>To the left</source>
        <translation>向左</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>To the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Breathing in</source>
        <translation>吸气时</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Grows and rises</source>
        <translation>变大、上升</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Shrinks and sinks</source>
        <translation>变小、下降</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Reduced motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Show sentences for the person</source>
        <translation>显示给来访者的话</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Show the words of guided imagery, large</source>
        <translation>以大字显示引导想象的词句</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>The client&apos;s picture</source>
        <translation>来访者画面</translation>
    </message>
    <message>
        <location filename="../../client/picture.py"/>
        <source>Breathing picture</source>
        <translation>呼吸画面</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>The session is saved. How is it now?</source>
        <translation>训练已保存。现在感觉如何？</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>The session ended early, and what was recorded is kept. How is it now?</source>
        <translation>训练提前结束，已记录的内容已保留。现在感觉如何？</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <location filename="../../desk/study_people.py"/>
        <source>Next session</source>
        <translation>下一次训练</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>Notes on the session</source>
        <translation>训练备注</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>What is to be remembered of it</source>
        <translation>需要记住的内容</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>Look at the session</source>
        <translation>查看训练</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <location filename="../../review/said_page.py"/>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <source>How is it now, before the session?</source>
        <translation>训练前，现在感觉如何？</translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <location filename="../../panel/rating.py"/>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <location filename="../../home/window.py"/>
        <location filename="../../panel/prompt.py"/>
        <location filename="../../pedals/section.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <source>Keep these ratings for the session</source>
        <translation>为训练保留这些评分</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <location filename="../../desk/streams_page.py"/>
        <location filename="../../panel/room.py"/>
        <source>Streams</source>
        <translation>数据流</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <location filename="../../panel/state_bands.py"/>
        <source>Listen</source>
        <translation>倾听</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Rate now</source>
        <translation>现在评分</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>The study says what is played, and nobody here is to know it.</source>
        <translation>播放内容由研究决定，此处任何人都不应知道。</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Choose the protocol</source>
        <translation>选择方案</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <location filename="../../desk/voice_card.py"/>
        <location filename="../../group/window.py"/>
        <location filename="../../home/play_page.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Study {study}</source>
        <translation>研究 {study}</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../desk/stream_row.py"/>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../panel/words.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/telling.py"/>
        <source>Breathing</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../desk/stream_row.py"/>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../panel/words.py"/>
        <location filename="../../review/picture.py"/>
        <source>Heart</source>
        <translation>心脏</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>if you like</source>
        <translation>可选</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>one moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>please look</source>
        <translation>请查看</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Participant</source>
        <translation>参与者</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../desk/people_sheet.py"/>
        <source>Nothing but the session itself is kept.</source>
        <translation>只保存训练本身。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>All is kept under this code, without a name.</source>
        <translation>全部保存在此代码下，不含姓名。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>listening</source>
        <translation>正在倾听</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>More than one looks like it: choose one.</source>
        <translation>有多个候选：请选择一个。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>to be chosen</source>
        <translation>待选择</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>This protocol goes by the clock.</source>
        <translation>此方案按时间进行。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Switch the sensor on, or choose a stream.</source>
        <translation>请打开传感器，或选择一个数据流。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>{stream} · good for {share} % of {seconds} s</source>
        <translation>{stream} · {seconds} 秒中 {share} % 良好</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../desk/settings_page.py"/>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Music as in the session: is it pleasant, not loud?</source>
        <translation>与训练中相同的音乐：是否舒适、不太响？</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>playing</source>
        <translation>播放中</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Looking for the device.</source>
        <translation>正在查找设备。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>The session plays silently; check the device.</source>
        <translation>训练将无声进行；请检查设备。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>no sound card</source>
        <translation>没有声卡</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>{device} · loudness not calibrated</source>
        <translation>{device} · 响度未校准</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>{device} · at most {level} dB(A), limit {limit}</source>
        <translation>{device} · 最高 {level} dB(A)，上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>calibrated</source>
        <translation>已校准</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>{hours} h free</source>
        <translation>剩余 {hours} 小时</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>A session needs two hours of room: free some space.</source>
        <translation>一次训练需要两小时的空间：请清理磁盘。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Enough for this session; make room soon.</source>
        <translation>足够本次训练；请尽快清理空间。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Room for recordings with their sound.</source>
        <translation>空间足够保存录音和数据。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Ratings before</source>
        <translation>训练前评分</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Kept. The protocol asks again: press Skip there.</source>
        <translation>已保留。方案会再问一次：请在那里跳过。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>given</source>
        <translation>已填写</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>They are kept with the session that begins now.</source>
        <translation>将与即将开始的训练一起保存。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>The protocol asks for them at its beginning.</source>
        <translation>方案开始时会询问。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>come later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Pain, anxiety, relaxation: half a minute.</source>
        <translation>疼痛、焦虑、放松：半分钟即可。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Not yet: {what}</source>
        <translation>尚缺：{what}</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>You can start. Worth a look: {what}</source>
        <translation>可以开始。请留意：{what}</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>You can start. Still listening: {what}.</source>
        <translation>可以开始。仍在倾听：{what}。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>All is ready.</source>
        <translation>一切就绪。</translation>
    </message>
    <message>
        <location filename="../../desk/course_view.py"/>
        <source>Course of the protocol</source>
        <translation>方案进程</translation>
    </message>
    <message>
        <location filename="../../desk/course_view.py"/>
        <source>{rate}/min</source>
        <translation>{rate}/分</translation>
    </message>
    <message>
        <location filename="../../desk/course_view.py"/>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>listens {minutes}</source>
        <translation>倾听 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>breathes with you</source>
        <translation>与您一同呼吸</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>leads you to {rate} a minute</source>
        <translation>引导您到每分钟 {rate} 次</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>stays there {minutes}</source>
        <translation>维持 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>breathes slowly in the background {minutes}</source>
        <translation>在背景中缓慢呼吸 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>tries {count} rates</source>
        <translation>尝试 {count} 个呼吸频率</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>is silent {minutes}</source>
        <translation>静默 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>lets you breathe as you like {minutes}</source>
        <translation>让您自由呼吸 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>comes back</source>
        <translation>回归</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>gives a beat to tap with {minutes}</source>
        <translation>给出节拍供轻拍 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>drums with you {minutes}</source>
        <translation>与您一起击鼓 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>accompanies words and pictures {minutes}</source>
        <translation>伴随话语与意象 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>plays along with you {minutes}</source>
        <translation>与您一起弹奏 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>and {count} stages more</source>
        <translation>以及另外 {count} 个阶段</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>{stage} from minute {begins} to {ends}</source>
        <translation>{stage}：第 {begins} 至 {ends} 分钟</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../language/figures.py"/>
        <location filename="../../panel/rate_view.py"/>
        <location filename="../../panel/recent.py"/>
        <location filename="../../review/listing.py"/>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <location filename="../../desk/plan_sheet.py"/>
        <source>until you stop</source>
        <translation>直到您停止</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>about {minutes} min</source>
        <translation>约 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>comfortable breathing</source>
        <translation>舒适呼吸</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <location filename="../../language/below/protocols.py"/>
        <source>hold</source>
        <translation>维持</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>match again</source>
        <translation>重新匹配</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <location filename="../../panel/rate_view.py"/>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>layer</source>
        <translation>音层</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>calmer or livelier</source>
        <translation>更平静或更活跃</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>next stage</source>
        <translation>下一阶段</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>a minute more</source>
        <translation>再加一分钟</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>dizzy, tingling or short of air</source>
        <translation>头晕、发麻或气短</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>advice to end set aside</source>
        <translation>搁置了结束的建议</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>lead speed</source>
        <translation>引导速度</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <location filename="../../review/deeds.py"/>
        <source>sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>pain or healing music</source>
        <translation>疼痛音乐或疗愈音乐</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>play along</source>
        <translation>一起演奏</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>follow the player</source>
        <translation>跟随演奏者</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>member set aside</source>
        <translation>成员暂不计入</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>ended early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Whose session is it?</source>
        <translation>这是谁的训练？</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <location filename="../../desk/study_people.py"/>
        <source>Participants</source>
        <translation>参与者</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Or type another pseudonym, never a name</source>
        <translation>或输入其他代号，请勿输入姓名</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Another pseudonym</source>
        <translation>其他代号</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Take the pseudonym that was typed</source>
        <translation>采用输入的代号</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>last session {day}</source>
        <translation>上次训练 {day}</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>New: {code}</source>
        <translation>新建：{code}</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>New participant {code}</source>
        <translation>新参与者 {code}</translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>What is played?</source>
        <translation>播放什么？</translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>Protocols</source>
        <translation>方案</translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>cannot be used: {why}</source>
        <translation>无法使用：{why}</translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>{protocol}, arm {arm}</source>
        <translation>{protocol}，{arm} 组</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <location filename="../../home/rating_page.py"/>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../panel/music_page.py"/>
        <location filename="../../panel/scenes_page.py"/>
        <source>pain</source>
        <translation>疼痛</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <location filename="../../language/below/protocols.py"/>
        <source>anxiety</source>
        <translation>焦虑</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <location filename="../../home/rating_page.py"/>
        <location filename="../../language/below/protocols.py"/>
        <source>relaxation</source>
        <translation>放松</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <location filename="../../language/below/protocols.py"/>
        <source>discomfort</source>
        <translation>不适</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>−2 to +2; 0 is as expected</source>
        <translation>−2 至 +2；0 为符合预期</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>Goal: {title}</source>
        <translation>目标：{title}</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <location filename="../../panel/stage_words.py"/>
        <source>not at all</source>
        <translation>完全没有</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>reached</source>
        <translation>达到</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>Remembered sensors</source>
        <translation>已记住的传感器</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>Forget {name}: {about}</source>
        <translation>忘记 {name}：{about}</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>chosen for {what}, channel {number}</source>
        <translation>用于{what}，通道 {number}</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>falls while breathing in</source>
        <translation>吸气时下降</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>rises while breathing in</source>
        <translation>吸气时上升</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>Screening</source>
        <translation>筛查</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>Nine questions before a first session.</source>
        <translation>首次训练前的九个问题。</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>has a yes</source>
        <translation>有“是”的回答</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>See what is advised; a reason lets it begin.</source>
        <translation>请看建议；写明理由即可开始。</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>{count} of {of} questions have no answer.</source>
        <translation>{of} 个问题中有 {count} 个未回答。</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>There is a yes; sessions begin because: {reason}</source>
        <translation>有“是”的回答；仍可开始，因为：{reason}</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>screened on {day}</source>
        <translation>筛查于 {day}</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>No question was answered yes.</source>
        <translation>没有任何问题回答“是”。</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Keep the answers</source>
        <translation>保存回答</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Why a session may begin in spite of a yes</source>
        <translation>为何有“是”仍可开始</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>As: cleared by the treating physician</source>
        <translation>例如：已获主治医生同意</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Screening of {participant}</source>
        <translation>{participant} 的筛查</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Why may a session begin anyway? Without a reason it does not.</source>
        <translation>为何仍可开始？没有理由则不能开始。</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <location filename="../../panel/room.py"/>
        <location filename="../../panel/stage_words.py"/>
        <source>Imagery</source>
        <translation>引导想象</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <source>Language of the script</source>
        <translation>脚本的语言</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <source>yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <source>Sospiro&apos;s</source>
        <translation>Sospiro 自带</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <source>recorded</source>
        <translation>已录音</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <location filename="../../desk/voice_card.py"/>
        <source>no recording</source>
        <translation>没有录音</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <source>Prompts</source>
        <translation>语句</translation>
    </message>
    <message>
        <location filename="../../desk/session_page.py"/>
        <location filename="../../panel/room.py"/>
        <source>Session</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>Another folder is used when Sospiro is started with --data-dir FOLDER, or with the variable SOSPIRO_DATA_DIR. What is in this one stays where it is; move the whole folder to take it along.</source>
        <translation>用 --data-dir 文件夹 或变量 SOSPIRO_DATA_DIR 启动 Sospiro 时会使用其他文件夹。此文件夹中的内容不变；如需带走，请移动整个文件夹。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>{free:.1f} GB are free: enough for about {hours:.0f} hours.</source>
        <translation>剩余 {free:.1f} GB：约够 {hours:.0f} 小时。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>{free:.1f} GB are free: too little for a session. Free some space before you start.</source>
        <translation>剩余 {free:.1f} GB：不够一次训练。请在开始前清理空间。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>Open the folder of the sessions</source>
        <translation>打开训练文件夹</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>Sessions are kept in</source>
        <translation>训练保存在</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>Another folder</source>
        <translation>其他文件夹</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>High contrast is black on white, or white on black where the system is dark.</source>
        <translation>高对比度为白底黑字；系统为深色时为黑底白字。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Of everything in the window. Larger than 100 %, a smaller window shows the breath alone of the plots.</source>
        <translation>窗口中的一切。大于 100 % 时，较小的窗口只显示呼吸图。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Recordings, exports and the names of files stay as they are.</source>
        <translation>记录、导出和文件名保持不变。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Language and size change when Sospiro starts the next time.</source>
        <translation>语言和大小在下次启动 Sospiro 时更改。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Language and size change when Sospiro starts again. Nothing that was recorded is touched.</source>
        <translation>语言和大小在 Sospiro 重新启动时更改。已记录的内容不受影响。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>{scale} % and more is too large for this screen.</source>
        <translation>{scale} % 及以上对此屏幕来说太大。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Start again now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Start Sospiro again now</source>
        <translation>立即重新启动 Sospiro</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Pedals and first steps</source>
        <translation>踏板与入门</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>A MIDI pedal or pad, or the button of a game-pad, can press any control.</source>
        <translation>MIDI 踏板、打击垫或游戏手柄按钮可触发任何控件。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>The three ways to begin, as at the first start.</source>
        <translation>三种开始方式，与首次启动时相同。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <location filename="../../panel/window.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <location filename="../../pedals/page.py"/>
        <source>Pedals and pads</source>
        <translation>踏板与打击垫</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Turn to pedals and pads</source>
        <translation>转到踏板与打击垫</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>First steps again</source>
        <translation>再看入门</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Turn to the first steps</source>
        <translation>转到入门</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Pedals</source>
        <translation>踏板</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <location filename="../../desk/welcome_page.py"/>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Lab Streaming Layer has no password: what Sospiro sends on a network, anybody there can read. A change holds from the next start on.</source>
        <translation>Lab Streaming Layer 没有密码：Sospiro 在网络上发送的内容，任何人都能读取。更改在下次启动后生效。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>This computer only</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>The local network</source>
        <translation>局域网</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>“sospiro participants due” lists whose data is to be deleted then; nothing is deleted by itself.</source>
        <translation>“sospiro participants due”会列出届时应删除的数据；不会自动删除。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Not decided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>3 years</source>
        <translation>3 年</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>10 years</source>
        <translation>10 年</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>The disk is encrypted ({by}): who takes the computer away reads nothing.</source>
        <translation>磁盘已加密（{by}）：拿走电脑的人无法读取。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>The disk is not encrypted: who takes the computer away can read everything. Ask who looks after it.</source>
        <translation>磁盘未加密：拿走电脑的人能读取一切。请咨询管理员。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Whether the disk is encrypted could not be told: ask who looks after this computer.</source>
        <translation>无法确定磁盘是否加密：请咨询管理员。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Other users of this computer cannot open the recordings.</source>
        <translation>本机其他用户无法打开记录。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Other users of this computer can open files of the recordings ({count}): ask for that to end.</source>
        <translation>本机其他用户能打开记录文件（{count} 个）：请要求关闭此权限。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Who else can open the recordings could not be told: use an account of your own.</source>
        <translation>无法确定还有谁能打开记录：请使用自己的账户。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>It hears humming and singing, and answers with a tone. A change holds from the next session on; headphones keep the music out of it.</source>
        <translation>它聆听哼唱，并以一个音回应。更改从下一次会话起生效；戴耳机可避免录入音乐。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/play_page.py"/>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>No microphone is used.</source>
        <translation>未使用麦克风。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Of the microphone only pitch and level are kept, 50 times a second: no sound is stored, and no word can be made of them again. The pitch of a voice is personal all the same.</source>
        <translation>麦克风只保留音高和音量，每秒 50 次：不存储任何声音，也无法从中还原出话语。不过，嗓音的音高仍属于个人信息。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>The key of {studies} lies with the recordings: who has the folder can open it. Keep it elsewhere.</source>
        <translation>{studies} 的密钥与记录放在一起：拥有该文件夹者即可打开。请另处保存。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Breath and heart go to {host} by OSC: anybody on the network between can read them.</source>
        <translation>呼吸和心跳通过 OSC 发送到 {host}：途经网络上的任何人都能读到。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Ableton Link tells every computer on the networks the tempo of the music.</source>
        <translation>Ableton Link 会把音乐的速度告诉网络上的每台电脑。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Streams are seen by</source>
        <translation>数据流可见范围</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Data is kept for</source>
        <translation>数据保存期限</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Looking into it …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Only programs on this computer can read them.</source>
        <translation>只有本机程序能读取。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>This computer is on no network now.</source>
        <translation>本机目前未连接网络。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Everybody on the networks of this computer can read them: {at}.</source>
        <translation>本机所在网络中的任何人都能读取：{at}。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Nothing that is sent to a studio leaves this computer and its cables.</source>
        <translation>发往录音室的内容都不会离开这台电脑及其连线。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>No key of a masked study lies with the recordings.</source>
        <translation>记录旁没有盲态研究的密钥。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Bluetooth and HDMI add a delay that nothing tells, a Bluetooth headphone 100 to 300 ms. Guide and pictures then wait for the ear.</source>
        <translation>蓝牙和 HDMI 会带来无法得知的延迟，蓝牙耳机为 100 至 300 毫秒。引导和画面会随之等待。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>No sound card is there: plug one in. Until then sessions are silent; the music is recorded all the same.</source>
        <translation>没有声卡：请插入。在此之前训练无声；音乐仍会被记录。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Sound device</source>
        <translation>声音设备</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Delay 20 ms less</source>
        <translation>延迟减少 20 毫秒</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Delay 20 ms more</source>
        <translation>延迟增加 20 毫秒</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>By cable</source>
        <translation>有线</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>No delay: by cable</source>
        <translation>无延迟：有线</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Bluetooth</source>
        <translation>蓝牙</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Delay as of a Bluetooth headphone</source>
        <translation>与蓝牙耳机相同的延迟</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Test the sound</source>
        <translation>测试声音</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Test the sound: a few seconds of the music</source>
        <translation>测试声音：播放几秒音乐</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Looking for sound devices …</source>
        <translation>正在查找声音设备…</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Delay {ms:.0f} ms</source>
        <translation>延迟 {ms:.0f} 毫秒</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>As the system plays</source>
        <translation>与系统相同</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>No sound</source>
        <translation>无声</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>{device} (not there now)</source>
        <translation>{device}（目前不在）</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Sessions are silent; the music is recorded all the same.</source>
        <translation>训练无声；音乐仍会被记录。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>The music plays on {device}.</source>
        <translation>音乐在 {device} 上播放。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Stop the test</source>
        <translation>停止测试</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>It sounds now: is it as loud as it should be?</source>
        <translation>正在发声：响度合适吗？</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Not tried yet.</source>
        <translation>尚未测试。</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Delay of the loudspeaker</source>
        <translation>扬声器延迟</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Trial</source>
        <translation>试用</translation>
    </message>
    <message>
        <location filename="../../desk/sheet.py"/>
        <location filename="../../home/given_page.py"/>
        <location filename="../../home/window.py"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../desk/sheet.py"/>
        <source>Back to the check-list</source>
        <translation>返回检查清单</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <location filename="../../desk/voice_card.py"/>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Plays now: press Start</source>
        <translation>正在播放：请按“开始”</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <location filename="../../language/below/protocols.py"/>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>End: {name}</source>
        <translation>结束：{name}</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Play: {name}</source>
        <translation>播放：{name}</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>What plays without a device</source>
        <translation>无设备时可播放</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Open a recording…</source>
        <translation>打开录制文件…</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Without a device</source>
        <translation>无设备</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Open a recording and play it</source>
        <translation>打开录制文件并播放</translation>
    </message>
    <message>
        <location filename="../../desk/stream_list.py"/>
        <source>To connect a device</source>
        <translation>连接设备</translation>
    </message>
    <message>
        <location filename="../../desk/stream_list.py"/>
        <source>Streams on the network</source>
        <translation>网络中的数据流</translation>
    </message>
    <message>
        <location filename="../../desk/stream_list.py"/>
        <source>and {count} more streams</source>
        <translation>以及另外 {count} 个数据流</translation>
    </message>
    <message>
        <location filename="../../desk/stream_row.py"/>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/words.py"/>
        <source>EEG</source>
        <translation>脑电</translation>
    </message>
    <message>
        <location filename="../../desk/stream_row.py"/>
        <source>Read the heart from {name}</source>
        <translation>从 {name} 读取心脏信号</translation>
    </message>
    <message>
        <location filename="../../desk/stream_row.py"/>
        <source>Read the breathing from {name}</source>
        <translation>从 {name} 读取呼吸信号</translation>
    </message>
    <message>
        <location filename="../../desk/stream_row.py"/>
        <source>Read the brain waves from {name}</source>
        <translation>从 {name} 读取脑波</translation>
    </message>
    <message>
        <location filename="../../desk/stream_row.py"/>
        <source>Not there any more; it comes back here when its device does</source>
        <translation>已不在；设备恢复后会重新出现</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Channel of the heart</source>
        <translation>心脏信号通道</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Channel of the breathing</source>
        <translation>呼吸信号通道</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>First electrode of the EEG</source>
        <translation>脑电的第一个电极</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Let Sospiro choose the stream of the heart again</source>
        <translation>让 Sospiro 重新选择心脏数据流</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Let Sospiro choose the stream of the breathing again</source>
        <translation>让 Sospiro 重新选择呼吸数据流</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Read no EEG</source>
        <translation>不读取脑电</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>by itself: {reason}</source>
        <translation>自动：{reason}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/words.py"/>
        <source>Found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Seen, but no data: {advice}</source>
        <translation>已发现但无数据：{advice}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Chosen, but not there: start its device, or choose another</source>
        <translation>已选择但不在：请启动设备，或另选一个</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Its waves can move the music a little: choose it below</source>
        <translation>其脑波可以略微影响音乐：请在下方选择</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>No stream for this yet: switch the sensor on</source>
        <translation>尚无此数据流：请打开传感器</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>{count} streams could be it: choose one below</source>
        <translation>有 {count} 个数据流可能是：请在下方选择</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>One stream could be it: choose it below if it is</source>
        <translation>有一个数据流可能是：如果是，请在下方选择</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/words.py"/>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>heart (ECG)</source>
        <translation>心脏（心电）</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>heart (pulse)</source>
        <translation>心脏（脉搏）</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>heart (RR intervals)</source>
        <translation>心脏（RR 间期）</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <location filename="../../review/timeline.py"/>
        <source>breathing</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>brain waves (EEG)</source>
        <translation>脑波（脑电）</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>markers, which are recorded</source>
        <translation>标记（将被记录）</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: follows gladly</source>
        <translation>模拟人：乐于跟随</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: follows after a while</source>
        <translation>模拟人：过一会儿才跟随</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: breathes their own way</source>
        <translation>模拟人：按自己的方式呼吸</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: breathes too deeply</source>
        <translation>模拟人：呼吸过深</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: falls asleep</source>
        <translation>模拟人：会睡着</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: in time at once</source>
        <translation>模拟人：立即合拍</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: tries, and tires soon</source>
        <translation>模拟人：努力但很快疲倦</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: talks in between</source>
        <translation>模拟人：中途说话</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: has extra heartbeats</source>
        <translation>模拟人：有早搏</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: with loose electrodes and belt</source>
        <translation>模拟人：电极和呼吸带松动</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Put on the chest strap or the electrodes, damp, and the belt where breathing moves it most.</source>
        <translation>戴好湿润的胸带或电极，并把呼吸带放在呼吸起伏最大的位置。</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Start the program of the device that sends to Lab Streaming Layer (LSL), on this computer.</source>
        <translation>在本机启动设备的程序，由它发送到 Lab Streaming Layer（LSL）。</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>It appears in this list within two seconds, and Sospiro says what it would read from it.</source>
        <translation>两秒内它会出现在此列表中，Sospiro 会说明将从中读取什么。</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>a stream without a name</source>
        <translation>未命名的数据流</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>1 channel</source>
        <translation>1 个通道</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>{count} channels</source>
        <translation>{count} 个通道</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>no type</source>
        <translation>无类型</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>{rate:g} Hz</source>
        <translation>{rate:g} Hz</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>no fixed rate</source>
        <translation>无固定采样率</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>from the computer {host}</source>
        <translation>来自计算机 {host}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>from this computer</source>
        <translation>来自本机</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Sent by Sospiro itself, for others to record</source>
        <translation>由 Sospiro 发送，供其他程序记录</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Not used: {reason}</source>
        <translation>未使用：{reason}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Used for {what}: {reason}</source>
        <translation>用于{what}：{reason}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Could be {what}: {reason}</source>
        <translation>可能是{what}：{reason}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>no name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>{count} streams of this name and type; this one: {said}</source>
        <translation>有 {count} 个同名同类型的数据流；这一个：{said}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>{count} streams with the id of this device; this one: {said}</source>
        <translation>有 {count} 个相同设备编号的数据流；这一个：{said}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>started {seconds:.0f} s ago</source>
        <translation>{seconds:.0f} 秒前启动</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>started {minutes:.0f} min ago</source>
        <translation>{minutes:.0f} 分钟前启动</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>started {hours:.0f} h ago</source>
        <translation>{hours:.0f} 小时前启动</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>id …{id}</source>
        <translation>编号 …{id}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>played over and over</source>
        <translation>循环播放</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>played here, no device</source>
        <translation>本机播放，非设备</translation>
    </message>
    <message>
        <location filename="../../desk/streams_page.py"/>
        <source>On the network</source>
        <translation>网络中</translation>
    </message>
    <message>
        <location filename="../../desk/streams_page.py"/>
        <location filename="../../desk/welcome_page.py"/>
        <source>Open a recording</source>
        <translation>打开录制文件</translation>
    </message>
    <message>
        <location filename="../../desk/streams_page.py"/>
        <source>Recordings</source>
        <translation>录制文件</translation>
    </message>
    <message>
        <location filename="../../desk/streams_page.py"/>
        <location filename="../../home/first_window.py"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>The sealed list</source>
        <translation>密封的随机列表</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Made on {day}. Protocol: {name}</source>
        <translation>创建于 {day}。方案：{name}</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Arms: {arms}</source>
        <translation>组别：{arms}</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Protocol</source>
        <translation>方案</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Check list, protocol and log against their hashes; tells no arm</source>
        <translation>用哈希值核对列表、方案和日志；不透露组别</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Deviations</source>
        <translation>偏离</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Last sessions of the study and their deviations</source>
        <translation>研究的最近训练及其偏离</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <location filename="../../panel/recent.py"/>
        <source>No session yet</source>
        <translation>尚无训练</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <location filename="../../panel/room.py"/>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <source>Study that is shown</source>
        <translation>显示的研究</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <source>Opened: everybody is unmasked</source>
        <translation>已开启：全部揭盲</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <source>Masked: codes only, no arm is shown</source>
        <translation>盲态：仅显示代码，不显示组别</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <source>List, protocol and log are those of the hashes.</source>
        <translation>列表、方案和日志与哈希值一致。</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Participants and their codes</source>
        <translation>参与者及其代码</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>{who} ({code}) has arm {arm}.</source>
        <translation>{who}（{code}）属于 {arm} 组。</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Sessions opened: {names}.</source>
        <translation>已打开的训练：{names}。</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Only who has the key can tell an arm. It is not here: {file}</source>
        <translation>只有持有密钥者才能得知组别。密钥不在此处：{file}</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Let the next session be this participant&apos;s</source>
        <translation>下一次训练归此参与者</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Unmask …</source>
        <translation>揭盲…</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Tell the arm of this participant: asks for a reason first</source>
        <translation>告知此参与者的组别：先询问理由</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Log it and tell the arm</source>
        <translation>记录并告知组别</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Stay masked</source>
        <translation>保持盲态</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Telling the arm of {who} cannot be taken back. The reason is logged with your account.</source>
        <translation>告知 {who} 的组别后无法撤回。理由将连同您的账户一起记录。</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Reason, as: adverse event</source>
        <translation>理由，例如：不良事件</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Reason for telling the arm</source>
        <translation>告知组别的理由</translation>
    </message>
    <message>
        <location filename="../../desk/study_pieces.py"/>
        <location filename="../../review/transport.py"/>
        <source>Whole</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../desk/study_pieces.py"/>
        <source>Show the whole hash: {what}</source>
        <translation>显示完整哈希值：{what}</translation>
    </message>
    <message>
        <location filename="../../desk/study_pieces.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../desk/study_pieces.py"/>
        <source>Copy the whole hash: {what}</source>
        <translation>复制完整哈希值：{what}</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Next participant</source>
        <translation>下一位参与者</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Pseudonym, as P07</source>
        <translation>代号，例如 P07</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Pseudonym of the next participant</source>
        <translation>下一位参与者的代号</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Stratum or site of the next participant</source>
        <translation>下一位参与者的分层或中心</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Give the next place</source>
        <translation>分配下一个名额</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Give this participant the next place of the sealed list</source>
        <translation>将密封列表的下一个名额分配给此参与者</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Leave the study</source>
        <translation>退出研究</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Let the next session be of no study</source>
        <translation>下一次训练不属于任何研究</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>The next session is one of study {study}</source>
        <translation>下一次训练属于研究 {study}</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>The next session is of no study</source>
        <translation>下一次训练不属于任何研究</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <location filename="../../language/figures.py"/>
        <source>%d %b %Y</source>
        <translation>%Y-%m-%d</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>%d %b, %H:%M</source>
        <translation>%m-%d %H:%M</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>No study yet. One is made on the command line: sospiro study new NAME --protocol FILE --size 40 --key FILE</source>
        <translation>尚无研究。请在命令行创建：sospiro study new NAME --protocol FILE --size 40 --key FILE</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>The key lies beside the list: whoever can read this folder can open the study. Move it to a stick, and set study_key to where it is then.</source>
        <translation>密钥与列表放在一起：能读取此文件夹的人都能打开研究。请把它移到 U 盘，并将 study_key 设为新的位置。</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>The key lies in the data folder: whoever can read the data can open the study. Move it to a stick, and set study_key to where it is then.</source>
        <translation>密钥在数据文件夹中：能读取数据的人都能打开研究。请把它移到 U 盘，并将 study_key 设为新的位置。</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>The key lies apart from the data: {file}</source>
        <translation>密钥与数据分开存放：{file}</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>The key is not here: {file}. Places and sessions need it; plug in the stick.</source>
        <translation>密钥不在此处：{file}。分配名额和训练都需要它；请插入 U 盘。</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>{stratum}: {n} of {of} places given</source>
        <translation>{stratum}：已分配 {n}/{of} 个名额</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>{n} of {of} places given</source>
        <translation>已分配 {n}/{of} 个名额</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>unmasked</source>
        <translation>已揭盲</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <location filename="../../panel/measures.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../panel/words.py"/>
        <source>masked</source>
        <translation>盲态</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>Hidden while anybody is masked</source>
        <translation>仍有盲态者时隐藏</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>Everybody is unmasked</source>
        <translation>全部已揭盲</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>as planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Record</source>
        <translation>录音</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>No recording yet: somebody in the room says it.</source>
        <translation>还没有录音：由在场的人来说。</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Record this prompt, or stop</source>
        <translation>录下这一句，或停止</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Play the recording of this prompt, or stop</source>
        <translation>播放这一句的录音，或停止</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Discard the recording of this prompt</source>
        <translation>丢弃这一句的录音</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Opening the microphone …</source>
        <translation>正在打开麦克风……</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Recording: say it now, then press Stop.</source>
        <translation>正在录音：现在请说，说完按“停止”。</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Keeping it …</source>
        <translation>正在保存……</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>It is kept.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>{file} cannot be played: record it again.</source>
        <translation>{file} 无法播放：请再录一次。</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>It is gone.</source>
        <translation>已丢弃。</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>up to {seconds} s</source>
        <translation>最多 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>again</source>
        <translation>重录</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>again: discard</source>
        <translation>再按一次：丢弃</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>press twice</source>
        <translation>按两次</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <location filename="../../review/listen.py"/>
        <source>no sound card: silent</source>
        <translation>没有声卡：无声</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Level of the microphone</source>
        <translation>麦克风音量</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>too quiet</source>
        <translation>太轻</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <location filename="../../review/timeline.py"/>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>too loud</source>
        <translation>太响</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>{now} of {room} s</source>
        <translation>{now} / {room} 秒</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>Prompt {n} of {of}</source>
        <translation>第 {n} 句，共 {of} 句</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>at {seconds} s</source>
        <translation>第 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>after {n} breaths, as the guide breathes in</source>
        <translation>{n} 次呼吸之后，引导吸气时</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>after {n} breaths, as the guide breathes out</source>
        <translation>{n} 次呼吸之后，引导呼气时</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>room for {seconds} s</source>
        <translation>可用 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Try it with a simulated person</source>
        <translation>用模拟人试一试</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>No device is needed: somebody who is not real follows the music gladly. Then press Start.</source>
        <translation>无需设备：一位虚拟的人乐于跟随音乐。然后按“开始”。</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Connect a device</source>
        <translation>连接设备</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>A breathing belt, a chest strap or an amplifier that sends to Lab Streaming Layer (LSL).</source>
        <translation>呼吸带、胸带或向 Lab Streaming Layer（LSL）发送数据的放大器。</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>An XDF file, that of a session, or another recording of breathing or heart: it plays as if it were now.</source>
        <translation>XDF 文件、训练记录或其他呼吸、心脏录制：像实时一样播放。</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Welcome to Sospiro</source>
        <translation>欢迎使用 Sospiro</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Music that breathes with a person, and leads them gently to a calmer breath. How shall it begin?</source>
        <translation>与人一同呼吸的音乐，轻柔地引向更平静的呼吸。如何开始？</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Go on without choosing</source>
        <translation>不选择，继续</translation>
    </message>
    <message>
        <location filename="../../desktop/opening.py"/>
        <location filename="../../home/window.py"/>
        <source>{file} was not opened: {why}</source>
        <translation>未打开 {file}：{why}</translation>
    </message>
    <message>
        <location filename="../../desktop/opening.py"/>
        <source>{file} is open: the next session follows it.</source>
        <translation>已打开 {file}：下一次训练将按其进行。</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <location filename="../../group/words.py"/>
        <source>Set aside</source>
        <translation>暂不计入</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>Set {name} aside</source>
        <translation>暂不计入 {name}</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>Unwell</source>
        <translation>不适</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>{name} feels unwell</source>
        <translation>{name} 感到不适</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>{name}: {word}, in sync {share}. {below}</source>
        <translation>{name}：{word}，同步 {share}。{below}</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <location filename="../../group/window.py"/>
        <source>Lead again</source>
        <translation>重新引导</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>Lead {name} again</source>
        <translation>重新引导 {name}</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>Take back</source>
        <translation>重新计入</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>Let {name} count again</source>
        <translation>让 {name} 重新计入</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Sospiro: group</source>
        <translation>Sospiro：小组</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Breathing alike {share}</source>
        <translation>呼吸一致 {share}</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>{count} of {of} lead the music</source>
        <translation>{of} 人中有 {count} 人引导音乐</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Press again to stop</source>
        <translation>再按一次以停止</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../home/start_page.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/leaving.py"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/state_bands.py"/>
        <source>Hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../panel/controls.py"/>
        <source>Let the guide go on</source>
        <translation>让引导继续</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Hold the guide&apos;s pace</source>
        <translation>保持引导的速度</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../panel/actions.py"/>
        <source>Comfortable breathing</source>
        <translation>舒适呼吸</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Lead everybody again</source>
        <translation>重新引导所有人</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Everybody back to comfortable breathing</source>
        <translation>所有人回到舒适的呼吸</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Breathing picture for everybody</source>
        <translation>给所有人看的呼吸画面</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../language/below/protocols.py"/>
        <source>Together</source>
        <translation>一起</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Guide, breaths/min</source>
        <translation>引导，次/分</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../review/shelf.py"/>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>In step</source>
        <translation>同步</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Nearly</source>
        <translation>接近</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Own way</source>
        <translation>自己的节奏</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Listening</source>
        <translation>倾听</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Not heard</source>
        <translation>听不到</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>See to them</source>
        <translation>请照看</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>At ease</source>
        <translation>自在呼吸</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Waiting</source>
        <translation>等候中</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Cannot join</source>
        <translation>无法加入</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Press Start: everybody&apos;s sensors are looked for, then the music begins.</source>
        <translation>按“开始”：先寻找所有人的传感器，然后音乐开始。</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Looking for everybody&apos;s sensors …</source>
        <translation>正在寻找所有人的传感器…</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>The music fades while everybody&apos;s recording is completed.</source>
        <translation>音乐渐弱，同时完成所有人的记录。</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>All sessions are saved, each under its own ID.</source>
        <translation>所有会话均已保存，各在自己的编号下。</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>The guide slows no further for now: somebody needs it so.</source>
        <translation>引导暂不再放慢：有人需要这样。</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Their recording is kept up to there.</source>
        <translation>到此为止的记录已保存。</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Nobody is heard well: the music goes on by itself.</source>
        <translation>没有人的信号清楚：音乐自行继续。</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Waiting for {streams}</source>
        <translation>正在等候 {streams}</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>{rate} breaths/min</source>
        <translation>{rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>A fault ended the part of {names}: their recording is kept whole, and the others go on.</source>
        <translation>故障使 {names} 的参与结束：其记录完整保存，其他人继续。</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Far from the guide ({rate} breaths/min): {people}. One guide cannot meet all of you: set somebody aside, or come at different times.</source>
        <translation>与引导（每分钟 {rate} 次呼吸）相差较远：{people}。一个引导无法适合所有人：可让其中一人暂不计入，或分时段进行。</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>Open the file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>Open the file from your therapist</source>
        <translation>打开治疗师给您的文件</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>Go on as before</source>
        <translation>照旧继续</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>File from your therapist</source>
        <translation>治疗师给您的文件</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>The file could not be opened</source>
        <translation>无法打开文件</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>Nothing is set up here yet</source>
        <translation>这里还没有设置</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>Open the file that your therapist gave you: its name ends in {suffix}.</source>
        <translation>请打开治疗师给您的文件：其名称以 {suffix} 结尾。</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <source>Show the folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <location filename="../../home/sentences.py"/>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <location filename="../../home/window.py"/>
        <source>Your sessions are being put into one file.</source>
        <translation>正在将您的训练打包成一个文件。</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <source>Your file is ready</source>
        <translation>您的文件已准备好</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <source>All has been given already</source>
        <translation>已全部交付</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <source>Send the file {file} from the folder {folder} to your therapist, who alone can open it.</source>
        <translation>请将文件夹 {folder} 中的文件 {file} 发给您的治疗师，只有治疗师能打开。</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <source>There is no file yet</source>
        <translation>尚无文件</translation>
    </message>
    <message>
        <location filename="../../home/play_page.py"/>
        <source>Easier breathing</source>
        <translation>更轻松地呼吸</translation>
    </message>
    <message>
        <location filename="../../home/play_page.py"/>
        <location filename="../../panel/controls.py"/>
        <source>Back to comfortable breathing</source>
        <translation>回到舒适呼吸</translation>
    </message>
    <message>
        <location filename="../../home/play_page.py"/>
        <source>Stop gently</source>
        <translation>柔和停止</translation>
    </message>
    <message>
        <location filename="../../home/rating_page.py"/>
        <source>Leave out what you do not want to say.</source>
        <translation>不想说的可以略过。</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>The last session ended early. All that was recorded is safe.</source>
        <translation>上一次练习提前结束了。已记录的内容都安全保存。</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>One moment… looking for your sensor</source>
        <translation>请稍候……正在寻找您的传感器</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>No sensor was found: the guide plays by itself. Just listen.</source>
        <translation>没有找到传感器：引导会自行播放。请静静聆听。</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>No loudspeaker was found. Follow the picture.</source>
        <translation>没有找到扬声器。请跟随画面。</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>The music goes. Everything is saved.</source>
        <translation>音乐渐渐结束。一切都会保存。</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>How is it now, before the music?</source>
        <translation>音乐开始之前，您现在感觉如何？</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>How is it now?</source>
        <translation>您现在感觉如何？</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>It ended a little early, to keep it easy for you. How is it now?</source>
        <translation>为了让您轻松一些，提前一点结束了。您现在感觉如何？</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>It ended early, and what was recorded is safe. How is it now?</source>
        <translation>提前结束了，已记录的内容是安全的。您现在感觉如何？</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>{name}, about {minutes:.0f} minutes</source>
        <translation>{name}，约 {minutes:.0f} 分钟</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>Your sensor is there.</source>
        <translation>您的传感器已就绪。</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>No sensor is there yet. Without one, the guide plays by itself.</source>
        <translation>还没有传感器。没有传感器时，引导会自行播放。</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>No sensor is there yet: please put it on and switch it on.</source>
        <translation>还没有传感器：请佩戴并打开它。</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>It could not begin: {why}</source>
        <translation>无法开始：{why}</translation>
    </message>
    <message>
        <location filename="../../home/start_page.py"/>
        <source>Whenever you are ready</source>
        <translation>准备好时随时开始</translation>
    </message>
    <message>
        <location filename="../../home/start_page.py"/>
        <source>Give to my therapist</source>
        <translation>交给治疗师</translation>
    </message>
    <message>
        <location filename="../../home/start_page.py"/>
        <source>{words} ({count} new)</source>
        <translation>{words}（{count} 个新）</translation>
    </message>
    <message>
        <location filename="../../home/volume.py"/>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/controls.py"/>
        <source>Quieter</source>
        <translation>更轻</translation>
    </message>
    <message>
        <location filename="../../home/volume.py"/>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/controls.py"/>
        <source>Louder</source>
        <translation>更响</translation>
    </message>
    <message>
        <location filename="../../home/volume.py"/>
        <location filename="../../panel/sound.py"/>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <location filename="../../home/volume.py"/>
        <source>Volume {level} of {most}</source>
        <translation>音量 {level}/{most}</translation>
    </message>
    <message>
        <location filename="../../home/window.py"/>
        <source>The new file is kept: it holds when you close this window and open it again.</source>
        <translation>新文件已保存：关闭并重新打开此窗口后生效。</translation>
    </message>
    <message>
        <location filename="../../home/window.py"/>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>disk full: {value} MB of the recording kept in memory; free some space</source>
        <translation>磁盘已满：录制的 {value} MB 保存在内存中；请释放空间</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>disk nearly full: {value} MB left; free some space: the recording goes on</source>
        <translation>磁盘快满了：剩余 {value} MB；请释放空间：录制继续进行</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>cannot write ({why}): {value} MB of the recording kept in memory; free some space</source>
        <translation>无法写入（{why}）：录制的 {value} MB 保存在内存中；请释放空间</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>recording: the session goes on in {path}, with all that was recorded before, as {this} cannot be written to any more</source>
        <translation>录制：训练在 {path} 中继续，之前的录制全部保留，因为 {this} 已无法写入</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>recording: the session goes on in {path}, from here on; what was before is in {this} only, as {this} cannot be written to any more</source>
        <translation>录制：训练从现在起在 {path} 中继续；之前的内容只在 {this} 中，因为 {this} 已无法写入</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>recording: the session is kept in {path}, as {this} cannot be written to; the first start that can write there brings it home, but its dose of sound and what it found are not counted</source>
        <translation>录制：训练保存在 {path} 中，因为 {this} 无法写入；首次能够写入该处的启动会将其移回，但其声音剂量和所得结果不计入</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>recording: {n} samples lost, as the disk refused for too long; free some space: what comes is kept</source>
        <translation>录制：丢失 {n} 个采样，因为磁盘过久拒绝写入；请释放空间：之后的数据会保存</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>recording: {n} entries lost, as the disk does not keep up; close other programs</source>
        <translation>录制：丢失 {n} 条记录，因为磁盘跟不上；请关闭其他程序</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{why} What was recorded until then is kept.</source>
        <translation>{why}此前的记录已保留。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The session ended by an unexpected fault ({kind}).</source>
        <translation>训练因意外故障结束（{kind}）。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>A session is running: this can be set when it has ended.</source>
        <translation>训练正在进行：结束后才能设置。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The session is masked, so nobody steers its music. Pause, mute, volume, markers and relief work.</source>
        <translation>训练为盲态，因此无人操控音乐。暂停、静音、音量、标记和缓解可用。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Data folder {path} cannot be used: {parent} is not a folder; create it first.</source>
        <translation>数据文件夹 {path} 无法使用：{parent} 不是文件夹；请先创建。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Data folder {path} cannot be written to ({why}): choose another with --data-dir.</source>
        <translation>无法写入数据文件夹 {path}（{why}）：请用 --data-dir 另选。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Folder {path} cannot be written to ({why}): choose another with --out.</source>
        <translation>无法写入文件夹 {path}（{why}）：请另选一个。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The disk of {path} has {value} MB left and a session may need {of} MB: free some space or choose another data folder.</source>
        <translation>{path} 所在磁盘剩余 {value} MB，一次训练可能需要 {of} MB：请清理空间或另选数据文件夹。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The disk of {path} is full: free some space or choose a folder on another disk.</source>
        <translation>{path} 所在磁盘已满：请清理空间或选择其他磁盘。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} cannot be made, as a file stands in its place: name another folder for the session.</source>
        <translation>无法创建 {path}，该位置已有文件：请另选训练文件夹。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is not empty: name a new folder for the session.</source>
        <translation>{path} 不为空：请为训练指定新文件夹。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is not empty: name a new folder for the export.</source>
        <translation>{path} 不为空：请为导出指定新文件夹。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is there already, as this session was exported before: name another folder.</source>
        <translation>{path} 已存在，此训练曾导出过：请另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Participant {name} cannot be used: take {rule}.</source>
        <translation>参与者 {name} 无法使用：请采用{rule}。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>a pseudonym of 1 to 32 letters, digits, - or _ that begins with a letter or digit and is no device name of Windows</source>
        <translation>1 至 32 个字母、数字、- 或 _ 组成的代号，以字母或数字开头，且不是 Windows 设备名</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is a participant {name} already, which differs by its case alone: take {twin} or another ID.</source>
        <translation>已有参与者 {name}，仅大小写不同：请用 {twin} 或其他代号。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is a participant {name} already: take another ID.</source>
        <translation>已有参与者 {name}：请用其他代号。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no participant {name}: &apos;sospiro participants list&apos; shows them.</source>
        <translation>没有参与者 {name}：“sospiro participants list” 可列出。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Screening of {name} is missing; {what} asks nine questions.</source>
        <translation>缺少 {name} 的筛查；{what} 会询问九个问题。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Screening of {name} has a yes ({what}): {where} and the page Session show what it advises; with a reason sessions may begin.</source>
        <translation>{name} 的筛查有“是”（{what}）：{where} 和训练页显示建议；写明理由后可以开始训练。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Screening of {name} lacks {n} of {of} answers; {what} asks them.</source>
        <translation>{name} 的筛查缺少 {n}/{of} 个回答；{what} 会询问。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Screening of {name} has a yes ({what}), set aside: {why}</source>
        <translation>{name} 的筛查有“是”（{what}），已搁置：{why}</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>An anonymous person has no screening: give a pseudonym, such as P07.</source>
        <translation>匿名者没有筛查：请给出代号，例如 P07。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The screening cannot be written to {path}: check that folder.</source>
        <translation>筛查无法写入 {path}：请检查该文件夹。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The protocol &apos;{name}&apos; has no arms: leave --arm out.</source>
        <translation>方案“{name}”没有组别：请不要指定组别。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The protocol &apos;{name}&apos; has the arms {what}: say which, with --arm.</source>
        <translation>方案“{name}”有组别 {what}：请选择其一。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The protocol &apos;{name}&apos; has no arm &apos;{arm}&apos;, only {what}.</source>
        <translation>方案“{name}”没有组别“{arm}”，只有 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no protocol &apos;{name}&apos;; {hint}</source>
        <translation>没有方案“{name}”；{hint}</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no style &apos;{name}&apos;; {hint}</source>
        <translation>没有风格“{name}”；{hint}</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>did you mean &apos;{name}&apos;?</source>
        <translation>您是指“{name}”吗？</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no protocol {name}; check the path.</source>
        <translation>没有方案 {name}；请检查路径。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The style &apos;{name}&apos; plays your own music: name a file, with --music or as own_music.</source>
        <translation>风格“{name}”播放您自己的音乐：请选择文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no audio file {path}; check the path of your own music.</source>
        <translation>没有音频文件 {path}；请检查音乐路径。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} cannot be read as music ({why}); give a WAV, FLAC or OGG file.</source>
        <translation>{path} 无法作为音乐读取（{why}）；请使用 WAV、FLAC 或 OGG 文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Nothing can be heard in {path}; give another file as your own music.</source>
        <translation>{path} 中没有声音；请另选文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no recording at &apos;{path}&apos;: choose another file.</source>
        <translation>“{path}”处没有录制文件：请另选。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no recording at &apos;{path}&apos;: check the path.</source>
        <translation>“{path}”处没有录制文件：请检查路径。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; is damaged or of another format than its name says.</source>
        <translation>录制文件“{name}”已损坏，或格式与名称不符。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; is empty: choose a file that a recording was written to.</source>
        <translation>录制文件“{name}”为空：请选择有内容的文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording holds no stream of a body to replay.</source>
        <translation>录制文件中没有可播放的身体信号。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is missing or damaged: it is not the record of a session.</source>
        <translation>{path} 缺失或已损坏：不是训练记录。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} cannot be read ({why}).</source>
        <translation>无法读取 {path}（{why}）。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} has no sound to export: it is masked.</source>
        <translation>训练 {name} 没有可导出的声音：处于盲态。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} has no sound to export: none was kept.</source>
        <translation>训练 {name} 没有可导出的声音：未保存。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} holds no RR intervals ({what}).</source>
        <translation>训练 {name} 没有 RR 间期（{what}）。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} holds no ECG, pulse or respiration for EDF.</source>
        <translation>训练 {name} 没有可用于 EDF 的心电、脉搏或呼吸。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} has not ended: export it when it has.</source>
        <translation>训练 {name} 尚未结束：结束后再导出。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} is running: wait until it has ended.</source>
        <translation>训练 {name} 正在进行：请等待其结束。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} is masked: its arm is that of {who} in study {study}; unmask it first.</source>
        <translation>训练 {name} 为盲态：其组别属于研究 {study} 中的 {who}；请先揭盲。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} is in the folder of {who} already.</source>
        <translation>训练 {name} 已在 {who} 的文件夹中。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The record of session {name} is damaged: it cannot be moved.</source>
        <translation>训练 {name} 的记录已损坏：无法移动。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The sound {name} cannot be played: it is damaged; the cursor moves without it.</source>
        <translation>声音 {name} 无法播放：已损坏；光标会无声移动。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The printer takes nothing: see that it is on, or print the PDF itself.</source>
        <translation>打印机没有响应：请检查是否打开，或直接打印 PDF。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} cannot be printed: it is no PDF that can be read.</source>
        <translation>无法打印 {path}：不是可读取的 PDF。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Another program has been writing in {path} for {seconds} s: try again later.</source>
        <translation>另一程序已在 {path} 写入 {seconds} 秒：请稍后再试。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>A note without words is not kept: write what is to be remembered.</source>
        <translation>空备注不会保存：请写下需要记住的内容。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{item} cannot be {value}: rate it from 0 to 10.</source>
        <translation>{item}不能为 {value}：请在 0 到 10 之间评分。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Say with --reason why it is deleted, in {n} to {of} letters.</source>
        <translation>请用 {n} 至 {of} 个字符说明删除原因。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no study {name}: &apos;sospiro study new&apos; makes one; there are: {what}.</source>
        <translation>没有研究 {name}：“sospiro study new” 可创建；现有：{what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{who} has no place in study {name}: &apos;sospiro study next&apos; gives one.</source>
        <translation>{who} 在研究 {name} 中没有名额：请先分配。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Unmasking needs a reason: say it with --reason.</source>
        <translation>揭盲需要理由：请填写。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Study {name} has no stratum {stratum}: {what}.</source>
        <translation>研究 {name} 没有分层 {stratum}：{what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>All {n} places of study {name} are given.</source>
        <translation>研究 {name} 的 {n} 个名额已全部分配。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The study&apos;s key {path} cannot be read ({why}): name its file with --key.</source>
        <translation>无法读取研究密钥 {path}（{why}）：请指定其文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} holds no key of a study: name the right file with --key.</source>
        <translation>{path} 不是研究密钥：请指定正确的文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is missing, damaged or was changed: keep it, and go on from a copy that holds.</source>
        <translation>{path} 缺失、损坏或被更改：请保留它，并用完好的副本继续。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The log does not go on from the line that was noted: its end was cut off, or written anew.</source>
        <translation>日志未从记录的行继续：末尾被截断或重写。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The sealed list is not the one whose hash was published.</source>
        <translation>密封列表与公布的哈希值不符。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The list does not follow from its seed: somebody chose the order.</source>
        <translation>列表与其种子不符：有人指定了顺序。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>What the yoked arms replay was exchanged.</source>
        <translation>配对组所播放的内容被替换。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The sealed list belongs to another protocol.</source>
        <translation>密封列表属于另一方案。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The places were not given in the order of the list.</source>
        <translation>名额未按列表顺序分配。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The index of sessions {path} cannot be used ({why}): choose another --data-dir.</source>
        <translation>训练索引 {path} 无法使用（{why}）：请另选数据文件夹。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} cannot be used, as it is damaged: put back a copy that holds, or move it away.</source>
        <translation>{path} 已损坏无法使用：请放回完好的副本或将其移走。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>a file stands in its place</source>
        <translation>该位置已有文件</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session name {name} cannot be used: letters, digits, - and _.</source>
        <translation>训练名 {name} 无法使用：仅限字母、数字、- 和 _。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>&apos;sospiro styles list&apos; names them all.</source>
        <translation>“sospiro styles list” 可列出全部。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The stream &apos;{name}&apos; has no channel &apos;{channel}&apos;; it has {what}.</source>
        <translation>数据流“{name}”没有通道“{channel}”；有 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>No stream &apos;{name}&apos; for --{signal} is on the network ({what}): start its device, or choose one that `sospiro streams` shows.</source>
        <translation>网络中没有用于{signal}的数据流“{name}”（{what}）：请启动设备，或另选一个。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The stream &apos;{name}&apos; sends texts: choose one that sends numbers for --{signal}.</source>
        <translation>数据流“{name}”发送的是文本：请为{signal}选择发送数值的数据流。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>brain waves by its type or name, from {n} electrode</source>
        <translation>按类型或名称为脑电，{n} 个电极</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>brain waves by its type or name, from {n} electrodes</source>
        <translation>按类型或名称为脑电，{n} 个电极</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>an accelerometer, whose three axes show the breath where it is worn on the chest</source>
        <translation>加速度计，佩戴在胸前时其三个轴可显示呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>chosen with --{signal} {name}</source>
        <translation>由 --{signal} {name} 指定</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Study {name} cannot be used: take 1 to 32 letters, digits, - or _.</source>
        <translation>研究名 {name} 无法使用：请用 1 至 32 个字母、数字、- 或 _。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is missing, damaged or was changed.</source>
        <translation>{path} 缺失、损坏或被更改。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} cannot be opened: {why}.</source>
        <translation>无法打开 {path}：{why}。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>it was changed</source>
        <translation>已被更改</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>it has no strata</source>
        <translation>没有分层</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>one of --stratum {names} is needed</source>
        <translation>需要选择分层 {names} 之一</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{name} is many people: take another pseudonym, such as P07.</source>
        <translation>{name} 代表多人：请用其他代号，例如 P07。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{name} is many people, of whom nothing more is kept.</source>
        <translation>{name} 代表多人，不保存更多信息。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Goal {name} cannot be rated {value}: it takes {rule} {low} to {high}.</source>
        <translation>目标 {name} 不能评为 {value}：应为{rule} {low} 至 {high}。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>a whole number from</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no {kind} {name}; there are {what}.</source>
        <translation>没有 {kind} {name}；现有 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Ratings during a session are the session&apos;s own: enter before or after.</source>
        <translation>训练中的评分属于训练本身：请在前或后填写。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{name} is no item: take 1 to 40 letters, such as pain.</source>
        <translation>{name} 不是有效项目：请用 1 至 40 个字符，例如疼痛。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} was cut off: &apos;sospiro sessions list&apos; makes it whole, then it can be moved.</source>
        <translation>训练 {name} 被中断：“sospiro sessions list” 可修复，然后才能移动。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{who} has a session {name} already: it cannot be moved.</source>
        <translation>{who} 已有训练 {name}：无法移动。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is shorter than {seconds} s or below 8 kHz; give a longer piece of music.</source>
        <translation>{path} 短于 {seconds} 秒或低于 8 kHz；请用更长的音乐。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>&apos;{path}&apos; is a folder or device: give the recording&apos;s file.</source>
        <translation>“{path}”是文件夹或设备：请选择录制文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; is of no known format; known are {what}.</source>
        <translation>录制文件“{name}”格式未知；支持 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; is bigger than {n} GiB, more than Sospiro will load.</source>
        <translation>录制文件“{name}”大于 {n} GiB，超出可加载范围。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; unpacks to more than {n} GiB, more than Sospiro will load.</source>
        <translation>录制文件“{name}”解压后大于 {n} GiB，超出可加载范围。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; is not text in UTF-8.</source>
        <translation>录制文件“{name}”不是 UTF-8 文本。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; has no column &apos;{column}&apos;; it has {what}.</source>
        <translation>录制文件“{name}”没有列“{column}”；有 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; holds no samples: choose a file that a recording was written to.</source>
        <translation>录制文件“{name}”没有样本：请选择有内容的文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; has timestamps that are no numbers in &apos;{stream}&apos;.</source>
        <translation>录制文件“{name}”中“{stream}”的时间戳不是数值。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; has no valid sample in &apos;{stream}&apos;.</source>
        <translation>录制文件“{name}”中“{stream}”没有有效样本。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; holds no numbers, only texts.</source>
        <translation>录制文件“{name}”没有数值，只有文本。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; holds no line of numbers.</source>
        <translation>录制文件“{name}”没有数值行。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The names in &apos;{name}&apos; do not tell what it holds: give --signal ecg, ppg or respiration{where}; it has {what}.</source>
        <translation>“{name}”中的名称看不出内容：请给出 --signal ecg、ppg 或 respiration{where}；有 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The names in &apos;{name}&apos; do not tell which column is the {signal}: choose one with --column; it has {what}.</source>
        <translation>“{name}”中的名称看不出哪一列是{signal}：请用 --column 选择；有 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; has no time column: say how many samples per second it has with --rate.</source>
        <translation>录制文件“{name}”没有时间列：请用 --rate 给出采样率。</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; has no sampling rate &apos;fs&apos;: say how many samples per second it has with --rate.</source>
        <translation>录制文件“{name}”没有采样率 &apos;fs&apos;：请用 --rate 给出。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{name} is not valid TOML: its brackets or dots go too deep.</source>
        <translation>{name} 不是有效的 TOML：括号或点嵌套过深。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be read as a {what} ({why}): give a short TOML text.</source>
        <translation>无法将 {path} 作为{what}读取（{why}）：请给出简短的 TOML 文本。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>it is no file</source>
        <translation>这不是文件</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>it holds no text: line {n} is not UTF-8</source>
        <translation>其中没有文本：第 {n} 行不是 UTF-8</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is larger than 1 MB; a {what} is a short TOML text.</source>
        <translation>{path} 大于 1 MB；{what}应为简短的 TOML 文本。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>There is no {what} {path}; check the path.</source>
        <translation>没有{what} {path}；请检查路径。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>&apos;{name}&apos; may be {what}: write more of the name.</source>
        <translation>“{name}”可能是 {what}：请写出更多名称。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>A {what}&apos;s name is {rule}, not &apos;{name}&apos;.</source>
        <translation>“{name}”不能作为{what}的名称；允许：{rule}。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>There is a {what} &apos;{name}&apos; already, in {path}: give another name.</source>
        <translation>已有名为“{name}”的{what}，在 {path} 中：请换一个名称。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be copied under a new name: write its name as name = &quot;…&quot;.</source>
        <translation>无法以新名称复制 {path}：请将其中的名称写成 name = &quot;…&quot;。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is no {what} that can be changed ({why}).</source>
        <translation>{path} 不是可更改的{what}（{why}）。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>protocol file</source>
        <translation>方案文件</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>style file</source>
        <translation>风格文件</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>script file</source>
        <translation>脚本文件</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>settings file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>protocol</source>
        <translation>方案</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>style</source>
        <translation>风格</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>file from your therapist</source>
        <translation>治疗师给您的文件</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be written ({why}): choose another --data-dir.</source>
        <translation>无法写入 {path}（{why}）：请用 --data-dir 选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be written ({why}): choose another folder for it.</source>
        <translation>无法写入 {path}（{why}）：请为其选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be written ({why}): free some space.</source>
        <translation>无法写入 {path}（{why}）：请腾出一些空间。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} lasts {seconds} s, and a prompt {n} to {of} s; cut it.</source>
        <translation>{path} 时长 {seconds} 秒，而一段提示应为 {n} 至 {of} 秒；请裁剪。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} has only {n} Hz; record it with 8000 or more.</source>
        <translation>{path} 只有 {n} Hz；请以 8000 或更高录制。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is longer than {seconds} s; cut it.</source>
        <translation>{path} 长于 {seconds} 秒；请裁剪。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be read ({why}); give a WAV, FLAC or OGG file.</source>
        <translation>无法读取 {path}（{why}）；请提供 WAV、FLAC 或 OGG 文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The recording &apos;{name}&apos; has several columns &apos;{column}&apos;: choose by --column {what}.</source>
        <translation>录制文件“{name}”有多个列“{column}”：请用 --column {what} 选择。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The sampling rate of &apos;{name}&apos; must lie above 0 and up to {n} per second, but it is {rate}.</source>
        <translation>“{name}”的采样率必须大于 0 且不超过每秒 {n}，但它是 {rate}。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>&apos;{name}&apos; holds {n} streams, but {of} types were given.</source>
        <translation>“{name}”含有 {n} 个数据流，但给出了 {of} 个类型。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The WFDB record &apos;{name}&apos; needs &apos;{path}&apos; beside it, which is not there.</source>
        <translation>WFDB 录制文件“{name}”旁边需要“{path}”，但它不在。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The LSL settings were already in use and cannot change while Sospiro runs: start it again.</source>
        <translation>LSL 设置已在使用，Sospiro 运行时无法更改：请重新启动。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is not a recording of Sospiro, or is damaged.</source>
        <translation>{path} 不是 Sospiro 的录制文件，或已损坏。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is being recorded: it can be recovered when its process has ended.</source>
        <translation>{path} 正在录制：其进程结束后才能恢复。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Stream {name} sends {what} samples, which cannot be recorded: it must be one of {rule}.</source>
        <translation>数据流 {name} 发送 {what} 样本，无法录制；必须是 {rule} 之一。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Nothing is set up here yet: &apos;sospiro home open FILE&apos; takes the file that your therapist gave you.</source>
        <translation>这里还没有设置：“sospiro home open 文件”会采用治疗师给您的文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The protocol &apos;{name}&apos; is not as your therapist chose it: ask for the file again.</source>
        <translation>方案“{name}”与治疗师所选的不同：请重新索取文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{name} was made by a newer Sospiro: install that one here too.</source>
        <translation>{name} 由较新版本的 Sospiro 制作：请在此也安装该版本。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{name} is not as it was made, above its protocol: ask your therapist for the file again.</source>
        <translation>{name} 中计划以上的部分与制作时不同：请向您的治疗师再要一次这个文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>There is no session yet: after the first, there is one to give.</source>
        <translation>还没有训练：完成第一次之后即可交给治疗师。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>There are {n} files of today in {path} already: move some of them elsewhere.</source>
        <translation>{path} 中今天已有 {n} 个文件：请移走一些。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>&apos;{name}&apos; is no public key: it begins with age1 and has 62 letters and digits.</source>
        <translation>“{name}”不是公钥：公钥以 age1 开头，共 62 个字母和数字。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is there already: name another file.</source>
        <translation>{path} 已存在：请指定其他文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>There is no session to pack.</source>
        <translation>没有可打包的训练。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>A package is of one person, not of {who}: make one for each.</source>
        <translation>一个包只属于一个人，而不是 {who}：请分别制作。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Session {name} was cut off: &apos;sospiro sessions list&apos; makes it whole, then it can be packed.</source>
        <translation>训练 {name} 中途断开：“sospiro sessions list”会将其修复，然后即可打包。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} does not say when the session began: it is damaged.</source>
        <translation>{path} 没有说明训练何时开始：已损坏。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is not empty and no dataset of Sospiro: name a new folder for the export.</source>
        <translation>{path} 非空且不是 Sospiro 的数据集：请为导出指定新文件夹。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} holds {name}, which many systems take for {who}: name another folder.</source>
        <translation>{path} 中含有 {name}，许多系统会将其视为 {who}：请指定其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be written: without it nothing goes out de-identified.</source>
        <translation>无法写入 {path}：没有它就不能导出去标识数据。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is of format {n}, which this version cannot read.</source>
        <translation>{path} 的格式为 {n}，此版本无法读取。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be read or is damaged: put it back from a backup, as it keeps the codes of exports.</source>
        <translation>{path} 无法读取或已损坏：请从备份恢复，因为其中保存着导出的代码。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The sound {name} of session {who} cannot be read: it is damaged.</source>
        <translation>无法读取训练 {who} 的声音 {name}：已损坏。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is no folder of a session.</source>
        <translation>{path} 不是训练文件夹。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is damaged: delete the folder of that name beside it, then this file.</source>
        <translation>{path} 已损坏：请先删除旁边同名的文件夹，再删除此文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} lies outside the data folder {folder}: nothing here keeps account of it.</source>
        <translation>{path} 在数据文件夹 {folder} 之外：此处不对其作记录。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>A dose of {value} needs its unit, such as --unit mg: nobody could read it without.</source>
        <translation>剂量 {value} 需要单位，例如 --unit mg：否则无人能读懂。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{name} is licensed: only its scores can be entered.</source>
        <translation>{name} 需要授权：只能录入分数。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{name} cannot be {value}: it is {n} to {of}.</source>
        <translation>{name} 不能为 {value}：应为 {n} 至 {of}。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Nothing was answered: {name} is not entered.</source>
        <translation>没有回答任何内容：{name} 未录入。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The yoked arm needs the recorded session {name}.</source>
        <translation>配对组需要已录制的训练 {name}。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Session {name} cannot be replayed by a yoked arm: {why}.</source>
        <translation>配对组无法重放训练 {name}：{why}。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Another program is giving or telling a place of {name}: try again in a moment.</source>
        <translation>另一个程序正在分配或查看 {name} 的名额：请稍后再试。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Session {name} has not ended, or was cut off: &apos;sospiro sessions list&apos; makes it whole.</source>
        <translation>训练 {name} 尚未结束或中途断开：“sospiro sessions list”会将其修复。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Session {name} is no masked session of study {path}.</source>
        <translation>训练 {name} 不是研究 {path} 的盲态训练。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{who} is masked: &apos;sospiro study unmask&apos; logs why, and opens their sessions.</source>
        <translation>{who} 处于盲态：“sospiro study unmask”会记录原因并打开其训练。</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>A reading of {value} dB(A) cannot be used, it is {what}: set the volume so that the meter reads {n} to {of} dB(A), best about 60.</source>
        <translation>读数 {value} dB(A) 无法使用（{what}）：请调节音量，使声级计显示 {n} 至 {of} dB(A)，最好约为 60。</translation>
    </message>
    <message>
        <location filename="../../language/below/groups.py"/>
        <source>No stream {names} of {person} is on the network ({there}): start the device, or name another with --person {same}=NAME.</source>
        <translation>网络上没有 {person} 的数据流 {names}（{there}）：请打开设备，或用 --person {same}=NAME 指定另一个。</translation>
    </message>
    <message>
        <location filename="../../language/below/groups.py"/>
        <source>Nothing in the streams of {person} ({there}) looks like heart or breath: name another with --person {same}=NAME.</source>
        <translation>{person} 的数据流（{there}）中没有像心跳或呼吸的信号：请用 --person {same}=NAME 指定另一个。</translation>
    </message>
    <message>
        <location filename="../../language/below/groups.py"/>
        <source>Several streams of {person} are equally good: {streams}; choose one by what stands in brackets, as in --person {example}.</source>
        <translation>{person} 有几个同样合适的数据流：{streams}；请按括号中的内容选择一个，例如 --person {example}。</translation>
    </message>
    <message>
        <location filename="../../language/below/groups.py"/>
        <source>The stream &apos;{stream}&apos; would be read for {one} and for {other}: name for each what is theirs alone, as in --person {example}.</source>
        <translation>数据流“{stream}”会同时用于 {one} 和 {other}：请为每人指定只属于自己的，例如 --person {example}。</translation>
    </message>
    <message>
        <location filename="../../language/below/groups.py"/>
        <source>What is named as a stream of {person} is read for somebody else already.</source>
        <translation>指定给 {person} 的数据流已在为其他人读取。</translation>
    </message>
    <message>
        <location filename="../../language/below/groups.py"/>
        <source>{person} could not join the group: look into the log file for why.</source>
        <translation>{person} 未能加入小组：原因见日志。</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How many of the last 6 breaths went together with the music&apos;s breath.</source>
        <translation>最近 6 次呼吸中有多少与音乐的呼吸一致。</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How steadily breath and music keep their distance: 1 is perfect step, and chance alone is above 0.</source>
        <translation>呼吸与音乐保持间距的稳定程度：1 为完全同步，单凭偶然也会高于 0。</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How far the heart rate rises and falls within one breath; slow, easy breathing usually makes the swing larger.</source>
        <translation>心率在一次呼吸中升降的幅度；缓慢轻松的呼吸通常使摆动更大。</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How much the heart swings in one even wave: power of the highest peak over the rest; about 9 is a perfect wave.</source>
        <translation>心率以一个均匀波摆动的程度：最高峰功率与其余之比；约 9 为完美的波。</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>The same as a share: 1 when all of the heart&apos;s variation is one even wave, near 0 when there is no wave in it.</source>
        <translation>同一指标的比例形式：心率变化全为一个均匀波时为 1，没有波时接近 0。</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How much the time between two heartbeats changes from beat to beat; rest and slow breathing usually raise it.</source>
        <translation>相邻心搏间隔逐次变化的程度；休息和缓慢呼吸通常会使其升高。</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How long the breath has been slower than 10 a minute since the session began.</source>
        <translation>训练开始以来呼吸慢于每分钟 10 次的时间。</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How long after the music&apos;s cue an inhale begins; below 0 it comes before it, as most people&apos;s do.</source>
        <translation>吸气在音乐提示之后多久开始；小于 0 表示在其之前，多数人如此。</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How much longer a breath is than the music&apos;s; below 0 it is shorter.</source>
        <translation>一次呼吸比音乐的长多少；小于 0 表示更短。</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How many of all breaths since the music began to guide went together with it.</source>
        <translation>自音乐开始引导以来，有多少呼吸与之一致。</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>6 breaths</source>
        <translation>6 次呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>60 s</source>
        <translation>60 秒</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>64 s, every 5 s</source>
        <translation>64 秒，每 5 秒更新</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>120 s, every 5 s</source>
        <translation>120 秒，每 5 秒更新</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>all guided breaths so far</source>
        <translation>至今所有受引导的呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>the session so far</source>
        <translation>训练至今</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>beats/min</source>
        <translation>次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>not enough data yet: {n} of {of} {what}</source>
        <translation>数据尚不足：{n}/{of} {what}</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>only {n} of {of} {what}</source>
        <translation>仅 {n}/{of} {what}</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>guided breaths</source>
        <translation>次受引导的呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>breaths with heartbeats</source>
        <translation>次有心搏的呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>s with breath and guide</source>
        <translation>秒呼吸与引导</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>s of heartbeats</source>
        <translation>秒心搏</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>breaths</source>
        <translation>次呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no breath yet</source>
        <translation>尚无呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no breath for {seconds} s</source>
        <translation>已 {seconds} 秒没有呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no guided breath for {seconds} s</source>
        <translation>已 {seconds} 秒没有受引导的呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no heartbeat yet</source>
        <translation>尚无心搏</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no heartbeat for {seconds} s</source>
        <translation>已 {seconds} 秒没有心搏</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no breath with heartbeats for {seconds} s</source>
        <translation>已 {seconds} 秒没有带心搏的呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no two intervals follow each other</source>
        <translation>没有相邻的两个间期</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>too few heartbeats within the breaths</source>
        <translation>呼吸内的心搏太少</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>the heart rate does not vary</source>
        <translation>心率没有变化</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>the heart rate does not swing clearly enough with the breath</source>
        <translation>心率随呼吸的摆动不够清楚</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>cannot be computed from these numbers</source>
        <translation>无法由这些数值计算</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>breathing rate unknown</source>
        <translation>呼吸频率未知</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no microphone is used</source>
        <translation>未使用麦克风</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>nothing was hummed</source>
        <translation>没有哼唱</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no breath is heard</source>
        <translation>听不到呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>exhales</source>
        <translation>次呼气</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>paced</source>
        <translation>受引导</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>partly paced</source>
        <translation>部分受引导</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>spontaneous</source>
        <translation>自发</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>breaths of the guide</source>
        <translation>引导的呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>{n} breaths to {of} of the music</source>
        <translation>{n} 次呼吸对音乐 {of} 次</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>at first {value}</source>
        <translation>最初 {value}</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>chance gives {value}, with a steady breath more</source>
        <translation>偶然为 {value}，呼吸平稳时更高</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>peak at {hertz} Hz, {name} window</source>
        <translation>峰值 {hertz} Hz，{name} 窗</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>{n} of {of}</source>
        <translation>{n}/{of}</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <location filename="../../panel/heart_view.py"/>
        <source>ECG</source>
        <translation>心电</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>Pulse (PPG)</source>
        <translation>脉搏 (PPG)</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <location filename="../../panel/heart_view.py"/>
        <source>RR intervals</source>
        <translation>RR 间期</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>Respiration</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>{name} line {n}: {why}</source>
        <translation>{name} 第 {n} 行：{why}</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>{path}: &apos;{name}&apos; is missing.</source>
        <translation>{path}：缺少“{name}”。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; is missing.</source>
        <translation>缺少“{name}”。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; is given twice.</source>
        <translation>“{name}”出现了两次。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>unknown key &apos;{name}&apos;; did you mean &apos;{path}&apos;?</source>
        <translation>未知的键“{name}”；您是指“{path}”吗？</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>unknown key &apos;{name}&apos;; known are {what}.</source>
        <translation>未知的键“{name}”；已知的有 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be greater than or equal to {value}, not {what}.</source>
        <translation>“{name}”必须大于或等于 {value}，而不是 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be less than or equal to {value}, not {what}.</source>
        <translation>“{name}”必须小于或等于 {value}，而不是 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be greater than {value}, not {what}.</source>
        <translation>“{name}”必须大于 {value}，而不是 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be less than {value}, not {what}.</source>
        <translation>“{name}”必须小于 {value}，而不是 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a valid number, not {what}.</source>
        <translation>“{name}”必须是数字，而不是 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a whole number, not {what}.</source>
        <translation>“{name}”必须是整数，而不是 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a text in quotation marks, not {what}.</source>
        <translation>“{name}”必须是加引号的文本，而不是 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be true or false, not {what}.</source>
        <translation>“{name}”必须是 true 或 false，而不是 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a finite number, not {what}.</source>
        <translation>“{name}”必须是有限的数字，而不是 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be {rule}, not {what}.</source>
        <translation>“{name}”不能是 {what}；可以是：{rule}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must have at least {n} character, not {what}.</source>
        <translation>“{name}”至少需要 {n} 个字符，而不是 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must have at least {n} characters, not {what}.</source>
        <translation>“{name}”至少需要 {n} 个字符，而不是 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must have at most {n} characters, not {what}.</source>
        <translation>“{name}”最多 {n} 个字符，而不是 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must have at least {n} entry, not {of}.</source>
        <translation>“{name}”至少需要 {n} 项，而不是 {of} 项。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must have at least {n} entries, not {of}.</source>
        <translation>“{name}”至少需要 {n} 项，而不是 {of} 项。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must have at most {n} entries, not {of}.</source>
        <translation>“{name}”最多 {n} 项，而不是 {of} 项。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a table, as in {what}.</source>
        <translation>“{name}”必须是表，如 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a table, as in {what}, not {value}.</source>
        <translation>“{name}”必须是表，如 {what}，而不是 {value}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a list, as in {what}.</source>
        <translation>“{name}”必须是列表，如 {what}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a list, as in {what}, not {rule}.</source>
        <translation>“{name}”必须是列表，如 {what}，而不是 {rule}。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos;: {why}</source>
        <translation>“{name}”：{why}</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>{name} is not valid TOML: {what} (at line {n}, column {of}).</source>
        <translation>{name} 不是有效的 TOML：{what}（第 {n} 行，第 {of} 列）。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>{name} is not valid TOML: {what} (at line {n}, column {of}, &apos;{column}&apos;).</source>
        <translation>{name} 不是有效的 TOML：{what}（第 {n} 行，第 {of} 列，“{column}”）。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>{path} cannot be used, as {why}: put back a copy that holds, or move it away.</source>
        <translation>{path} 无法使用（{why}）：请放回完好的副本，或将其移走。</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>Your own music would not be heard in the style &apos;{name}&apos;: leave the style out, or copy the style &apos;{path}&apos; and edit that.</source>
        <translation>在风格“{name}”中听不到您自己的音乐：请不指定风格，或复制风格“{path}”并加以编辑。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Open session</source>
        <translation>开放训练</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Listens, matches and leads to the target that is set, until somebody ends it.</source>
        <translation>倾听、匹配并引领到所设目标，直到有人结束。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Ambient 75 %</source>
        <translation>环境音乐 75 %</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Half an hour in the background, swelling at three quarters of the person&apos;s own breathing; nothing to follow.</source>
        <translation>半小时背景音乐，以来访者自身呼吸频率的四分之三起伏；无需跟随。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>First session</source>
        <translation>首次训练</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Listens for two minutes, goes along, leads to six breaths a minute as fast as the person follows, stays five minutes.</source>
        <translation>倾听两分钟，随行，以来访者能跟随的速度引领到每分钟六次呼吸，维持五分钟。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Research: contingent vs sham</source>
        <translation>研究：随动对照假引导</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>A guide that answers the person against one that stays at their own rate; the same stages and the same music.</source>
        <translation>随来访者而变的引导，对照停留在其自身频率的引导；阶段和音乐相同。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Resonance assessment</source>
        <translation>共振评估</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Five rates from 6.5 to 4.5 breaths a minute with rests between, to see at which the heart swings most.</source>
        <translation>从每分钟 6.5 到 4.5 次的五个频率，中间有休息，看哪一个频率心率摆动最大。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Resonance sliding</source>
        <translation>共振滑行</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>One slow slide from 6.75 to 4.25 breaths a minute, to see at which rate the heart swings most.</source>
        <translation>从每分钟 6.75 次缓慢滑到 4.25 次，看哪个频率心率摆动最大。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Short flare-up</source>
        <translation>短时加剧</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Eight minutes of the guide alone, without sensors: from ten breaths a minute slowly to six, and out again.</source>
        <translation>八分钟仅有引导，无需传感器：从每分钟十次缓慢到六次，再返回。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Imagery: a safe place</source>
        <translation>引导想象：安心之处</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Listens, leads to eight breaths a minute, then tells the script Safe place to the music and comes back slowly.</source>
        <translation>先聆听，引导至每分钟八次呼吸，然后随音乐讲述脚本“Safe place”，再慢慢回来。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>A safe place</source>
        <translation>安心之处</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Listens, then taps, drums and plays with the music as the breath leads it, and rests with the script Breath and river.</source>
        <translation>先聆听，然后随呼吸引领的音乐轻拍、击鼓和弹奏，最后伴着引导文《呼吸与河流》休息。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Tap with the breath</source>
        <translation>随呼吸轻拍</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Listens for a minute, taps to the beat of the own breath, then to one that grows a quarter slower, and listens on.</source>
        <translation>先聆听一分钟，随自己呼吸的节拍轻拍，再随慢下四分之一的节拍轻拍，然后继续聆听。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Six a minute</source>
        <translation>每分钟六次</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>One minute of listening, then to six breaths a minute as fast as the person follows, and fifteen minutes there.</source>
        <translation>倾听一分钟，再以来访者能跟随的速度到每分钟六次呼吸，维持十五分钟。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Arriving</source>
        <translation>到来</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>In the background</source>
        <translation>在背景中</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../panel/stage_words.py"/>
        <source>Coming back</source>
        <translation>回归</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Staying</source>
        <translation>维持</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../review/said_page.py"/>
        <source>Before</source>
        <translation>训练前</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>With the music</source>
        <translation>随着音乐</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../review/said_page.py"/>
        <source>After</source>
        <translation>训练后</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Five rates</source>
        <translation>五个频率</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>One slide</source>
        <translation>一次滑行</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Easing</source>
        <translation>舒缓</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../panel/stage_words.py"/>
        <source>Tapping</source>
        <translation>轻拍</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../panel/stage_words.py"/>
        <source>Drumming</source>
        <translation>击鼓</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../panel/play_view.py"/>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/tools.py"/>
        <source>Playing along</source>
        <translation>一起弹奏</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Breath and river</source>
        <translation>呼吸与河流</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Listening on</source>
        <translation>继续聆听</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Tap lightly, with the soft beat.</source>
        <translation>随着轻柔的节拍，轻轻拍打。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>It need not be exact. Let the breath come and go.</source>
        <translation>不必很准。让呼吸自在地来去。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Now drum, softly or firmly. The drum answers you.</source>
        <translation>现在击鼓，轻重随意。鼓会回应您。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Let hands, breath and beat go together. Rest whenever you like.</source>
        <translation>让双手、呼吸和节拍一同前行。想休息时随时休息。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Play what you like: every note fits.</source>
        <translation>随意弹奏：每个音都合适。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>A few notes are enough. Leave room, and listen to what comes back.</source>
        <translation>几个音就够了。留出空间，听听传回来的声音。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>The beat grows slower very gently. Let the breath go with it, shallow and easy.</source>
        <translation>节拍会非常缓慢地慢下来。让呼吸随它而行，浅而轻松。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Let your hands rest, and listen.</source>
        <translation>让双手休息，静静聆听。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Do what you like to do; the music keeps you company. There is nothing to follow.</source>
        <translation>做您想做的事；音乐陪伴着您。无需跟随什么。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Sit or lie as is comfortable. Breathe as you always do; there is nothing to do yet.</source>
        <translation>以舒服的姿势坐或躺。照常呼吸；现在什么也不用做。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Just listen. The music is getting to know your breath.</source>
        <translation>只需聆听。音乐正在认识您的呼吸。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>The sound now breathes as you do. It rises as you breathe in and sinks as you breathe out.</source>
        <translation>声音现在与您一同呼吸。您吸气时它升起，呼气时它落下。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Let your breath go with the sound. Shallow and easy, don&apos;t fill up.</source>
        <translation>让呼吸随着声音。浅而轻松，不要吸满。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>If it feels like too much, breathe as you like: the music waits for you.</source>
        <translation>如果觉得吃力，就随意呼吸：音乐会等您。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Small, quiet breaths. Let the breath out take its time.</source>
        <translation>小而安静的呼吸。让呼气慢慢来。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>This is slow enough. Stay with it, shallow and easy.</source>
        <translation>这样已经够慢了。保持下去，浅而轻松。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>The music goes. Breathe as you like, and take your time.</source>
        <translation>音乐要离开了。随意呼吸，慢慢来。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Breathe as you always do.</source>
        <translation>照常呼吸。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Let your breath go with the sound, shallow and easy, don&apos;t fill up.</source>
        <translation>让呼吸随着声音，浅而轻松，不要吸满。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Breathe as you like.</source>
        <translation>随意呼吸。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Go with the sound, shallow and easy, don&apos;t fill up. In the rests breathe as you like.</source>
        <translation>跟随声音，浅而轻松，不要吸满。休息时随意呼吸。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>No talking while a rate is held: each step needs ninety seconds of steady breathing.</source>
        <translation>保持某一频率时请勿说话：每一步需要九十秒平稳呼吸。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Go with the sound, shallow and easy, don&apos;t fill up. It grows slower very gently.</source>
        <translation>跟随声音，浅而轻松，不要吸满。它会非常柔和地变慢。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>No talking while it slides: about a quarter of an hour of steady breathing is needed.</source>
        <translation>滑行时请勿说话：需要约一刻钟的平稳呼吸。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Breathe in as the sound rises, out as it sinks. Shallow and easy, don&apos;t fill up.</source>
        <translation>声音升起时吸气，落下时呼气。浅而轻松，不要吸满。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>If it is too slow for you, breathe as you like and listen.</source>
        <translation>如果觉得太慢，就随意呼吸并聆听。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>The music goes. Take your time.</source>
        <translation>音乐要离开了。慢慢来。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Let your breath go with the sound, shallow and easy.</source>
        <translation>让呼吸随着声音，浅而轻松。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Stay with it, shallow and easy, don&apos;t fill up.</source>
        <translation>保持下去，浅而轻松，不要吸满。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>stress</source>
        <translation>压力</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>comfort</source>
        <translation>舒适</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>dizziness</source>
        <translation>头晕</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>mood</source>
        <translation>情绪</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>cough</source>
        <translation>咳嗽</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>talks</source>
        <translation>说话</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>moves</source>
        <translation>移动</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>sighs</source>
        <translation>叹气</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>eyes closed</source>
        <translation>闭眼</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>eyes open</source>
        <translation>睁眼</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>disturbance</source>
        <translation>干扰</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>moved by the music</source>
        <translation>被音乐触动</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>lead</source>
        <translation>引领</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>resonance</source>
        <translation>共振</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>silence</source>
        <translation>静默</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>free</source>
        <translation>自由呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>return</source>
        <translation>回归</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>imagery</source>
        <translation>意象</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>open</source>
        <translation>不限时</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>{n} to {of} min</source>
        <translation>{n} 至 {of} 分钟</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>at least {minutes} min</source>
        <translation>至少 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>up to {minutes} min</source>
        <translation>最多 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Felt piano</source>
        <translation>毛毡钢琴</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Phrases on a soft piano that ask and answer, over strings that change with every breath.</source>
        <translation>柔和钢琴上的问答乐句，下方弦乐随每次呼吸变化。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Frame drum</source>
        <translation>框鼓</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>A large drum on the turns of the breath, a low drone, a wooden flute, and wood that creaks softly.</source>
        <translation>呼吸转折处的大鼓、低沉的持续音、木笛和轻轻作响的木头。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Handpan</source>
        <translation>手碟</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>A slowly changing pattern on a handpan, a second pan that answers above it, and one low tone underneath.</source>
        <translation>手碟上缓慢变化的音型，第二只手碟在上方应答，下方一个低音。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Ocean</source>
        <translation>海洋</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Waves that come and go with the breath, slow open chords, and now and then a far flute.</source>
        <translation>随呼吸来去的海浪、缓慢开阔的和弦，偶有远处的笛声。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Own music</source>
        <translation>自选音乐</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Your own recording, swelling and opening with the breath, and a breath of air to follow.</source>
        <translation>您自己的录音，随呼吸起伏开合，并有一缕气息可跟随。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Plucked</source>
        <translation>拨弦</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Few plucked notes on silk strings, much room between them, one bare tone below, and rain outside.</source>
        <translation>丝弦上疏落的拨音，留白很多，下方一个单音，窗外有雨。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Still pad</source>
        <translation>静谧铺垫</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>A warm pad that barely moves, single glassy notes high above it, and wind on your own breath.</source>
        <translation>几乎不动的温暖铺底，高处零星的玻璃音，风声随您的呼吸。</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Strings</source>
        <translation>弦乐</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Full, dark string chords that lean on one another, and one long line above them.</source>
        <translation>饱满深沉、彼此依靠的弦乐和弦，上方一条长旋律。</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>listening to the person&apos;s own breathing</source>
        <translation>正在倾听来访者自己的呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>staying at the person&apos;s own {rate}/min</source>
        <translation>维持来访者自己的 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>easing back to {rate}/min</source>
        <translation>退让到 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>by the clock</source>
        <translation>按时间</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: {rate}/min, nothing to follow</source>
        <translation>{why}：{rate} 次/分，无需跟随</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: staying at {rate}/min</source>
        <translation>{why}：维持在 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: going to {rate}/min</source>
        <translation>{why}：走向 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: holding at {rate}/min</source>
        <translation>{why}：保持在 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: leading to {rate}/min</source>
        <translation>{why}：引领到 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: easing back to {rate}/min</source>
        <translation>{why}：退让到 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: staying at the person&apos;s own {rate}/min</source>
        <translation>{why}：维持来访者自己的 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: going with the person at {rate}/min</source>
        <translation>{why}：与来访者同行，{rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: matching the person&apos;s own {rate}/min</source>
        <translation>{why}：匹配来访者自己的 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: back to the person&apos;s own rate</source>
        <translation>{why}：回到来访者自己的频率</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: the music follows the person</source>
        <translation>{why}：音乐跟随来访者</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: holding for now</source>
        <translation>{why}：暂时保持</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why} for {seconds} s: gliding to {rate}/min</source>
        <translation>{why}已 {seconds} 秒：滑向 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the respiration signal is noisy</source>
        <translation>呼吸信号有噪声</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the respiration signal is flat</source>
        <translation>呼吸信号无起伏</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the respiration signal is clipped</source>
        <translation>呼吸信号过强被截</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no respiration samples</source>
        <translation>没有呼吸数据</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the respiration stream is lost</source>
        <translation>呼吸数据流丢失</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no respiration stream</source>
        <translation>没有呼吸数据流</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no breath</source>
        <translation>没有呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no heartbeat</source>
        <translation>没有心搏</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no breath can be read from the ECG</source>
        <translation>无法从心电中读出呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no breath is heard clearly: still listening; check the sensor</source>
        <translation>听不清呼吸：继续倾听；请检查传感器</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{n} breaths heard</source>
        <translation>已听到 {n} 次呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>breathing is uneven: still listening; Comfortable breathing starts the guide at {rate}/min</source>
        <translation>呼吸不均匀：继续倾听；按“舒适呼吸”以 {rate} 次/分开始引导</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{n} of the last {of} breaths in sync</source>
        <translation>最近 {of} 次呼吸中有 {n} 次同步</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>in step with a slower guide for longer than by chance</source>
        <translation>与更慢的引导同步，时间超过偶然</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>not followed for {minutes} min</source>
        <translation>已 {minutes} 分钟未跟随</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>breathing faster than at the start for {seconds} s</source>
        <translation>已有 {seconds} 秒呼吸比开始时更快</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the breath is heard: {why}</source>
        <translation>已听到呼吸：{why}</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the breath is heard again: holding at {rate}/min</source>
        <translation>又听到呼吸：保持在 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>held by the therapist</source>
        <translation>由治疗师保持</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>released: the next breath decides; holding at {rate}/min</source>
        <translation>已放开：由下一次呼吸决定；保持在 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>comfortable breathing was asked for</source>
        <translation>已要求舒适呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>refreshed: on by the clock from {rate}/min</source>
        <translation>已刷新：从 {rate} 次/分起按时间继续</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>refreshed: {why}</source>
        <translation>已刷新：{why}</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>new target {rate}/min</source>
        <translation>新目标 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the session ends</source>
        <translation>训练结束</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>on again: the next breath decides; holding at {rate}/min</source>
        <translation>继续：由下一次呼吸决定；保持在 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>comfortable breathing goes on at the person&apos;s own rate</source>
        <translation>以来访者自己的频率继续舒适呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the next breaths decide</source>
        <translation>由接下来的呼吸决定</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>paused by the therapist</source>
        <translation>由治疗师暂停</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the discomfort button was pressed</source>
        <translation>已按下不适按钮</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>baseline: listening to the person&apos;s own breathing</source>
        <translation>基线：倾听来访者自己的呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>silence: nothing to follow</source>
        <translation>静默：无需跟随</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>free: the person breathes as they like</source>
        <translation>自由：来访者随意呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>ambient</source>
        <translation>背景</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the session begins</source>
        <translation>训练开始</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>asked by the therapist</source>
        <translation>由治疗师要求</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no resonance is known of this person, so it is {rate}/min</source>
        <translation>尚不知此人的共振频率，故用 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}; no resonance is known of this person, so it is {rate}/min</source>
        <translation>{why}；尚不知此人的共振频率，故用 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the assessment is done</source>
        <translation>评估已完成</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>its time is over</source>
        <translation>时间已到</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the script is told</source>
        <translation>脚本已讲完</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>matched</source>
        <translation>已匹配</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>matched for {seconds} s</source>
        <translation>已匹配 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{rate}/min is reached</source>
        <translation>已到达 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>running by the protocol</source>
        <translation>按方案进行</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>resonance step {n} of {of}: {rate}/min</source>
        <translation>共振步骤 {n}/{of}：{rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>rest before {rate}/min</source>
        <translation>{rate} 次/分之前的休息</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>all steps are done</source>
        <translation>所有步骤已完成</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>resonance slide: {rate} to {to}/min</source>
        <translation>共振滑行：{rate} 至 {to} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the slide is done</source>
        <translation>滑行已完成</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the assessment was stopped</source>
        <translation>评估已停止</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Shallow and easy, don&apos;t fill up.</source>
        <translation>浅而轻松，不要吸满。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Dizzy, tingling or short of air: back to the person&apos;s own rate at once. Ask how the person feels.</source>
        <translation>头晕、发麻或气短：立即回到来访者自己的频率。请询问其感受。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Set aside by the therapist: {why}.</source>
        <translation>治疗师已搁置：{why}。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>No further press of the discomfort button for {seconds} s: cues as usual.</source>
        <translation>{seconds} 秒内未再按不适按钮：提示恢复正常。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>More air is moved than at rest, for {seconds} s: the cues are softened. Say: {words}</source>
        <translation>已有 {seconds} 秒换气量多于静息时：提示变柔和。请说：{words}</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>more air is moved than at rest</source>
        <translation>换气量多于静息时</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Still more air is moved than at rest: the guide holds its rate as well.</source>
        <translation>换气量仍多于静息时：引导也保持频率。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Breathing is easy again: cues as usual.</source>
        <translation>呼吸恢复轻松：提示恢复正常。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>No breath could be judged for {seconds} s: cues as usual.</source>
        <translation>{seconds} 秒内无法判断呼吸：提示恢复正常。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Over-breathing is not watched: depth of breathing unknown, {why}. Ask how the person feels.</source>
        <translation>未监测过度呼吸：呼吸深度未知，{why}。请询问来访者的感受。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>no breath shows it</source>
        <translation>没有呼吸能显示</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>there is no baseline of it</source>
        <translation>没有相应的基线</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>The depth of breathing became {times} times what it was from one breath to the next: taken as a belt that moved. If the person did it, ask for easy breaths.</source>
        <translation>相邻两次呼吸的深度变为 {times} 倍：视为呼吸带移动。若是来访者所为，请其轻松呼吸。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>See how the person feels; Stop fades the music out in 2 s.</source>
        <translation>请查看来访者的感受；“停止”会在 2 秒内让音乐渐弱。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>above {rate}/min</source>
        <translation>高于 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>below {rate}/min</source>
        <translation>低于 {rate} 次/分</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>more than {rate}/min above the baseline</source>
        <translation>比基线高出 {rate} 次/分以上</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>heart rate {words} for {seconds} s</source>
        <translation>心率{words}已 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Heart rate {words} for {seconds} s: the guide holds its rate. {advice}</source>
        <translation>心率{words}已 {seconds} 秒：引导保持频率。{advice}</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Heart rate no longer {words} for {seconds} s: the guide may lead on.</source>
        <translation>心率不再{words}已 {seconds} 秒：可以继续引领。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>No heart rate for {seconds} s: the hold is released, and it is watched again when heard.</source>
        <translation>{seconds} 秒没有心率：已解除保持，恢复后会重新监测。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>more than {share}% of the heartbeats came early</source>
        <translation>超过 {share} % 的心搏提前</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>More than {share}% of the heartbeats of the last minute came early: the guide holds its rate. This is not a diagnosis; loose electrodes look alike.</source>
        <translation>最近一分钟超过 {share} % 的心搏提前：引导保持频率。这不是诊断；电极松动也会如此。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Early heartbeats are below {share}% again: the guide may lead on.</source>
        <translation>提前的心搏已降至 {share} % 以下：可以继续引领。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>No clear heartbeats for {seconds} s: the hold is released, and they are watched when heard.</source>
        <translation>{seconds} 秒没有清晰的心搏：已解除保持，恢复后会监测。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Rated: {item} {value} of 10.</source>
        <translation>评分：{item} {value}/10。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>{item} is up by {by} of 10</source>
        <translation>{item}上升了 {by} 分（满分 10）</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>{item} is {value} of 10, {by} more than at first: the guide holds its rate. Ask whether to go on; Stop fades the music out in 2 s.</source>
        <translation>{item}为 {value}/10，比最初高 {by}：引导保持频率。请询问是否继续；“停止”会在 2 秒内让音乐渐弱。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>{item} is {value} of 10 again: the guide may lead on.</source>
        <translation>{item}又回到 {value}/10：可以继续引领。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Dose of sound unknown: this device is not calibrated; &apos;sospiro calibrate&apos; takes two minutes.</source>
        <translation>声音剂量未知：此设备未校准；“sospiro calibrate” 只需两分钟。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Dose of sound unknown: it is not counted in a masked session.</source>
        <translation>声音剂量未知：盲态训练中不计算。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Half of the week&apos;s dose of sound is used{words}. Nothing needs to change; softer is kinder to the ears.</source>
        <translation>本周声音剂量已用一半{words}。无需改变；轻一些更护耳。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Most of the week&apos;s dose of sound is used{words}. Softer music keeps it within the week.</source>
        <translation>本周声音剂量已用大半{words}。音乐轻一些可保持在限度内。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>The week&apos;s dose of sound is used up{words}. Softer music and some quiet days are advised.</source>
        <translation>本周声音剂量已用完{words}。建议音乐轻一些，并安静几天。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>({share} %, counted against {level} dB(A) for 40 h)</source>
        <translation>（{share} %，以 {level} dB(A) 40 小时计）</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>(at least {share} %, counted against {level} dB(A) for 40 h)</source>
        <translation>（至少 {share} %，以 {level} dB(A) 40 小时计）</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Do you have a heart disease, an irregular heartbeat, a pacemaker, or chest pain?</source>
        <translation>您是否有心脏病、心律不齐、心脏起搏器或胸痛？</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Ask the treating physician first; keep the session short, and watch the heart rate.</source>
        <translation>请先询问主治医生；训练要短，并注意心率。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Do you have asthma, COPD or another disease of the lungs, or are you short of breath at rest?</source>
        <translation>您是否有哮喘、慢阻肺或其他肺部疾病，或静息时气短？</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Ask the treating physician first; let the person choose depth and pace, with no target below their ease.</source>
        <translation>请先询问主治医生；由来访者自选深度和节奏，目标不低于其舒适程度。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Have you ever had an epileptic seizure, or does flickering light trouble you?</source>
        <translation>您是否有过癫痫发作，或对闪烁的光感到不适？</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Over-breathing can provoke seizures: ask the treating physician first, keep breaths shallow, the screen away.</source>
        <translation>过度呼吸可能诱发发作：请先询问主治医生，保持浅呼吸，远离屏幕。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Do you have panic attacks, or does attention to your breathing frighten you?</source>
        <translation>您是否有惊恐发作，或关注呼吸会让您害怕？</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Lead gently or not at all; show Comfortable breathing and the discomfort button before the start.</source>
        <translation>轻柔引领或不引领；开始前请介绍“舒适呼吸”和不适按钮。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Do you have a disease of the kidneys, diabetes that is hard to control, or another cause of acid blood?</source>
        <translation>您是否有肾病、难以控制的糖尿病，或其他导致血液偏酸的原因？</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Fast breathing may be needed to balance the blood: do not slow it without the treating physician.</source>
        <translation>快速呼吸可能是平衡血液所需：未经主治医生同意请勿放慢。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Are you pregnant?</source>
        <translation>您是否怀孕？</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Ask the midwife or physician first; sit upright, and lead gently.</source>
        <translation>请先询问助产士或医生；坐直，轻柔引领。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Do you have low blood pressure, or do you faint easily?</source>
        <translation>您是否血压偏低，或容易晕倒？</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Slow breathing can lower it further: stay seated, and take time to rise.</source>
        <translation>缓慢呼吸可能使其更低：请坐着，起身时慢一些。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Do you have tinnitus, or do ordinary sounds hurt your ears?</source>
        <translation>您是否有耳鸣，或普通声音会让耳朵疼？</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Begin very softly, count the dose of sound as for sensitive listeners, and let the person set the volume.</source>
        <translation>从很轻开始，按敏感听者计算声音剂量，由来访者调节音量。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Is there music, or a sound, that brings back something terrible?</source>
        <translation>是否有某种音乐或声音会勾起可怕的回忆？</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Choose the style together beforehand, leave out what was named, and show how to stop the music.</source>
        <translation>事先一起选择风格，避开所提到的内容，并说明如何停止音乐。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Safety setting {name} is &apos;{value_set}&apos;, not &apos;{usual}&apos;.</source>
        <translation>安全设置 {name} 为“{value_set}”，而非“{usual}”。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Safety limit {name} is {value_set}, stricter than the usual {usual}.</source>
        <translation>安全限值 {name} 为 {value_set}，比通常的 {usual} 更严。</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Safety limit {name} is {value_set}, looser than the usual {usual}.</source>
        <translation>安全限值 {name} 为 {value_set}，比通常的 {usual} 更宽。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>ECG by {why}</source>
        <translation>心电：{why}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>pulse by {why}</source>
        <translation>脉搏：{why}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>RR intervals by {why}</source>
        <translation>RR 间期：{why}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>respiration by {why}</source>
        <translation>呼吸：{why}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>its type {name}</source>
        <translation>类型 {name}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>its type RB, a Vernier respiration belt</source>
        <translation>类型 RB，Vernier 呼吸带</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>its name &apos;{name}&apos;</source>
        <translation>名称“{name}”</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>channel &apos;{name}&apos;</source>
        <translation>通道“{name}”</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>channel &apos;{name}&apos; in {unit}</source>
        <translation>通道“{name}”，单位 {unit}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>channel &apos;{name}&apos;, an ECG lead</source>
        <translation>通道“{name}”，心电导联</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>the channel type {name}</source>
        <translation>通道类型 {name}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>the unit {name}</source>
        <translation>单位 {name}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>its green light, which movement disturbs least</source>
        <translation>绿光，最不受运动干扰</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>{this} and {that}</source>
        <translation>{this}和{that}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>{this}, {other} and {that}</source>
        <translation>{this}、{other}和{that}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>texts of type &apos;{name}&apos;</source>
        <translation>类型为“{name}”的文本</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>channel &apos;{name}&apos; is a free input that may carry it</source>
        <translation>通道“{name}”是可能承载它的空闲输入</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>chosen the last time</source>
        <translation>上次选择</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>one of this name was chosen last time</source>
        <translation>上次选择了同名的数据流</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>chosen by hand</source>
        <translation>手动选择</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>nothing in it looks like heart, breath or markers</source>
        <translation>其中没有类似心脏、呼吸或标记的内容</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Several streams called &apos;{name}&apos; are there and none is taken: leave only one running.</source>
        <translation>有多个名为“{name}”的数据流，均未采用：请只保留一个。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The marker stream &apos;{name}&apos; was not there as the session began: its hits are not heard, others are.</source>
        <translation>会话开始时没有标记流“{name}”：听不到它的敲击，其他的可以。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; is there but sends nothing: check its sensor.</source>
        <translation>数据流“{name}”存在但没有数据：请检查传感器。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; is lost; it goes on by itself when its device is back.</source>
        <translation>数据流“{name}”丢失；设备恢复后会自动继续。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; keeps leaping away and back: check its plug and cable. No rate is told until it stops.</source>
        <translation>数据流“{name}”不断跳变：请检查插头和导线。停止前不显示频率。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; declares {rate} Hz but sends {to}: Sospiro goes by the measured rate.</source>
        <translation>数据流“{name}”声明 {rate} Hz，实际为 {to}：Sospiro 以实测为准。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; stamps its samples {seconds} s behind this computer&apos;s clock: Sospiro goes by their arrival.</source>
        <translation>数据流“{name}”的时间戳比本机时钟慢 {seconds} 秒：Sospiro 以到达时间为准。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; stamps its samples {seconds} s ahead of this computer&apos;s clock: Sospiro goes by their arrival.</source>
        <translation>数据流“{name}”的时间戳比本机时钟快 {seconds} 秒：Sospiro 以到达时间为准。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; cannot be reached: check its device and the network.</source>
        <translation>无法连接数据流“{name}”：请检查设备和网络。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; announces {rate} samples per second, more than can be read ({to}): check its device.</source>
        <translation>数据流“{name}”声明每秒 {rate} 个样本，超出可读取的 {to}：请检查设备。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; that was chosen for the {signal} is not there: start its device, or choose another.</source>
        <translation>为{signal}选择的数据流“{name}”不在：请启动设备，或另选一个。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>What is played here has not begun to send yet: wait a moment.</source>
        <translation>播放的内容尚未开始发送：请稍候。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>No ECG or respiration stream is on the network ({what}): start the device, or try &apos;sospiro simulate&apos; in another terminal.</source>
        <translation>网络中没有心电或呼吸数据流（{what}）：请启动设备，或在另一终端运行 “sospiro simulate”。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>no stream is there</source>
        <translation>没有数据流</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>there is {name}</source>
        <translation>现有 {name}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>No stream on the network says that it is an ECG or respiration, but {why} in &apos;{name}&apos;: if it does, choose it with --{signal} {option}.</source>
        <translation>网络中没有声明为心电或呼吸的数据流，但“{name}”中{why}：若是，请用 --{signal} {option} 选择。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Several streams are equally good for the {signal}: {what}; choose one with --{flag} {option}.</source>
        <translation>有多个数据流同样适合{signal}：{what}；请在“数据流”页选择一个（--{flag} {option}）。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>respiration</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>ecg</source>
        <translation>心电</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>rr</source>
        <translation>RR 间期</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The sound stopped again and again; the session goes on without it.</source>
        <translation>声音反复中断；训练在无声中继续。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The sound stopped and is being started again. The recording is safe; nothing needs to be done.</source>
        <translation>声音中断，正在重新启动。记录安全；无需操作。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Your own music cannot be read any further; the guide goes on without it.</source>
        <translation>无法继续读取您的音乐；引导在没有它的情况下继续。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The sound card {card} is gone; the music goes on silently and is heard again as soon as it is back.</source>
        <translation>声卡 {card} 已断开；音乐无声继续，恢复后即可听到。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The sound card {card} is busy, another program plays on it; until it is free the music plays silently.</source>
        <translation>声卡 {card} 正被其他程序占用；空闲前音乐无声播放。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The sound card {card} cannot be used ({why}); until it can the music plays silently.</source>
        <translation>声卡 {card} 无法使用（{why}）；在此之前音乐无声播放。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>of the system</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>{why} Until then the music plays silently.</source>
        <translation>{why}在此之前音乐无声播放。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>No microphone can be heard: the sound library PortAudio is not installed here.</source>
        <translation>无法聆听麦克风：此处未安装声音库 PortAudio。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The microphone cannot be used: the library praat-parselmouth is not installed here.</source>
        <translation>无法使用麦克风：此处未安装 praat-parselmouth 库。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>There is no microphone: plug one in, and it is heard at once.</source>
        <translation>没有麦克风：插上一个，即可使用。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>No microphone is called {name}: plug it in, or choose another one before the next session.</source>
        <translation>没有名为 {name} 的麦克风：请插上它，或在下一次会话前另选一个。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Several microphones are called {name}: give more of the name of one before the next session.</source>
        <translation>有多个麦克风名为 {name}：请在下一次会话前写出更完整的名称。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The microphone {name} is in use by another program: close that, and it is heard.</source>
        <translation>麦克风 {name} 正被其他程序占用：关闭该程序后即可使用。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The system does not let Sospiro hear the microphone {name}: allow that in its privacy settings.</source>
        <translation>系统不允许 Sospiro 聆听麦克风 {name}：请在系统隐私设置中允许。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The microphone {name} gives no sound any more: check its plug; it is heard again when it is back.</source>
        <translation>麦克风 {name} 不再有声音：请检查插头；恢复后会自动继续聆听。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The microphone {name} gives only silence: it is muted, or the system does not let Sospiro hear it.</source>
        <translation>麦克风 {name} 只有静音：它被静音了，或系统不允许 Sospiro 聆听。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The sound file {name} cannot be heard in place of a microphone: choose a WAV or FLAC file.</source>
        <translation>声音文件 {name} 无法代替麦克风：请选择 WAV 或 FLAC 文件。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The microphone {name} loses some of its sound, as this computer is busy: close other programs.</source>
        <translation>麦克风 {name} 丢失了部分声音，因为这台电脑太忙：请关闭其他程序。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The microphone is not heard for a moment: what listens to it is started anew.</source>
        <translation>麦克风暂时听不到：正在重新启动聆听程序。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>No sound card is there; plug one in, or choose the device none.</source>
        <translation>没有声卡；请插入，或将设备选为 none。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>No sound card is called {name}; there are {what}: give one of these names.</source>
        <translation>没有名为 {name} 的声卡；现有 {what}：请从中选择。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The name {name} fits several sound cards ({what}); give more of the name of one.</source>
        <translation>名称 {name} 对应多个声卡（{what}）；请给出更完整的名称。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>It stopped taking sound.</source>
        <translation>它停止接收声音。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Its driver does not answer.</source>
        <translation>其驱动没有响应。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Its driver crashed.</source>
        <translation>其驱动已崩溃。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>It takes no sound.</source>
        <translation>它不接收声音。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>follows gladly</source>
        <translation>乐于跟随</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Simulated person: {what}</source>
        <translation>模拟人：{what}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>follows after a while</source>
        <translation>过一会儿才跟随</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>slow follower</source>
        <translation>缓慢跟随</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>breathes their own way</source>
        <translation>按自己的方式呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>breathes too deeply</source>
        <translation>呼吸过深</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>falls asleep</source>
        <translation>会睡着</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>in time at once</source>
        <translation>立即合拍</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>tries, and tires soon</source>
        <translation>努力但很快疲倦</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>talks in between</source>
        <translation>中途说话</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>has extra heartbeats</source>
        <translation>有早搏</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>with loose electrodes and belt</source>
        <translation>电极和呼吸带松动</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>listens and goes along; a breath is missed and a minute is lost now and then</source>
        <translation>倾听并随行；偶尔漏掉一次呼吸或走神一分钟</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>goes along after a while, with an own rhythm that gives way slowly</source>
        <translation>过一会儿才随行，自己的节奏慢慢让步</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>breathes their own way, whatever is played</source>
        <translation>无论播放什么都按自己的方式呼吸</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>takes up the rate and fills up with every breath, far more air than before</source>
        <translation>跟上频率，但每次都吸满，换气量远多于之前</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>goes along, falls asleep after some minutes and breathes unevenly from then on</source>
        <translation>随行，几分钟后睡着，此后呼吸不均匀</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>in time at once, evenly, and for long</source>
        <translation>立即合拍，均匀而持久</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>tries, uneven and distracted, and soon tired of it</source>
        <translation>努力但不均匀、分心，很快厌倦</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>goes along, and talks in between</source>
        <translation>随行，中途说话</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>goes along, with bouts in which every second or third heartbeat is an extra one</source>
        <translation>随行，时有每两三次心搏出现一次早搏</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>goes along, with electrodes and a belt that are noisy, flat or silent for seconds</source>
        <translation>随行，电极和呼吸带会有几秒噪声、无起伏或无数据</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>goes along well and has enough of it after a few minutes of effort; rested, they are back</source>
        <translation>跟得很好，努力几分钟后觉得够了；休息后又回来</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Recording: {name}</source>
        <translation>录制文件：{name}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>It ended by itself, which it should not: start it again.</source>
        <translation>它自行结束，这不应发生：请重新启动。</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>It ended by an unexpected fault ({kind}).</source>
        <translation>因意外故障结束（{kind}）。</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>The MIDI port for the studio is not there: plug it in, and all goes on by itself.</source>
        <translation>录音室的 MIDI 端口不在：请插上，之后会自动继续。</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>The MIDI port &apos;{name}&apos; has gone: plug it in again, and notes and clock go on by themselves.</source>
        <translation>MIDI 端口“{name}”已断开：请重新插上，音符和时钟会自动继续。</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>This computer offers no MIDI at the moment: nothing is sent to a studio; it is tried again.</source>
        <translation>这台电脑目前没有 MIDI：不向录音室发送任何内容；会继续尝试。</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>MIDI needs sospiro[midi], and on Linux libasound2, installed: nothing is sent to the studio.</source>
        <translation>MIDI 需要安装 sospiro[midi]，在 Linux 上还需要 libasound2：不向录音室发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>The MIDI port for the studio takes nothing any more: unplug it, and plug it in again.</source>
        <translation>录音室的 MIDI 端口不再接收：请拔下后重新插上。</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>The device whose keys are lit is not there: plug it in, and they are lit by themselves.</source>
        <translation>要点亮按键的设备不在：请插上，按键会自动点亮。</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>&apos;{name}&apos;, whose keys are lit, has gone: plug it in again, and they are lit by themselves.</source>
        <translation>点亮按键的设备“{name}”已断开：请重新插上，按键会自动点亮。</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>The device whose keys are lit takes nothing any more: unplug it, and plug it in again.</source>
        <translation>点亮按键的设备不再接收：请拔下后重新插上。</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>The computer &apos;{name}&apos; for OSC is not known on this network; it is asked for again.</source>
        <translation>此网络上找不到用于 OSC 的电脑“{name}”；会继续查询。</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>Ableton Link needs sospiro[link] installed: its tempo is not led.</source>
        <translation>Ableton Link 需要安装 sospiro[link]：不引导它的速度。</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>What is sent to the studio comes back as if it were played: no more notes are sent; choose another MIDI port.</source>
        <translation>发往录音室的内容像被弹奏一样又传了回来：不再发送音符；请选择另一个 MIDI 端口。</translation>
    </message>
    <message>
        <location filename="../../language/below/voices.py"/>
        <source>The microphone hears nobody: come closer, choose another one, or turn it up; then record again.</source>
        <translation>麦克风没有听到人声：请靠近一些，换一个麦克风，或调高音量；然后再录一次。</translation>
    </message>
    <message>
        <location filename="../../language/below/voices.py"/>
        <source>The microphone sends nothing but silence: switch it on, and let Sospiro use it in the settings of the system.</source>
        <translation>麦克风只传来静音：请打开它，并在系统设置中允许 Sospiro 使用。</translation>
    </message>
    <message>
        <location filename="../../language/below/voices.py"/>
        <source>That was shorter than half a second ({seconds} s): record it again, to its end.</source>
        <translation>录音不到半秒（{seconds} 秒）：请再录一次，说完为止。</translation>
    </message>
    <message>
        <location filename="../../language/below/voices.py"/>
        <source>It is kept, but it was too loud and may rattle: a step back, and record again.</source>
        <translation>已保存，但声音太大，可能失真：请后退一步，再录一次。</translation>
    </message>
    <message>
        <location filename="../../language/below/voices.py"/>
        <source>It is kept, but it is quiet, and the room is heard with it: come closer, and record again.</source>
        <translation>已保存，但声音偏小，能听到房间的杂音：请靠近一些，再录一次。</translation>
    </message>
    <message>
        <location filename="../../language/below/voices.py"/>
        <source>{name}: it lasts {seconds} s, into the prompt after it: let that begin later, or shorten the pause.</source>
        <translation>{name}：录音长 {seconds} 秒，与下一句重叠：请让下一句晚些开始，或缩短停顿。</translation>
    </message>
    <message>
        <location filename="../../language/choice.py"/>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <source>%d %b %Y, %H:%M</source>
        <translation>%Y-%m-%d %H:%M</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <source>%d %b</source>
        <translation>%m-%d</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <location filename="../../panel/words.py"/>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <source>{first} and {last}</source>
        <translation>{first}和{last}</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <location filename="../../panel/figures.py"/>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Controls</source>
        <translation>控件</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../review/picture.py"/>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/room.py"/>
        <location filename="../../panel/tools.py"/>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Volume, by a knob or an expression pedal</source>
        <translation>音量（旋钮或表情踏板）</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From darker to brighter, by a knob</source>
        <translation>由暗到亮（旋钮）</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From sparser to fuller, by a knob</source>
        <translation>由疏到密（旋钮）</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From cooler to warmer, by a knob</source>
        <translation>由冷到暖（旋钮）</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From farther to closer, by a knob</source>
        <translation>由远到近（旋钮）</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From pain music to healing music, by a knob</source>
        <translation>从疼痛之乐到疗愈之乐，用旋钮</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Start; stop, when pressed twice</source>
        <translation>开始；按两次停止</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Dizzy, tingling or short of air</source>
        <translation>头晕、发麻或气短</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Hold, and go on</source>
        <translation>保持与继续</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Pause, and go on</source>
        <translation>暂停与继续</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Match again</source>
        <translation>重新匹配</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Next stage, when pressed twice</source>
        <translation>按两次进入下一阶段</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/stage_strip.py"/>
        <source>A minute more of this stage</source>
        <translation>本阶段延长一分钟</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Client&apos;s picture</source>
        <translation>来访者画面</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>A tap or a stroke on the drum</source>
        <translation>轻拍或击鼓一下</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Marker {of}</source>
        <translation>标记 {of}</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>A marker with words of its own</source>
        <translation>带文字说明的标记</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Undo the last marker</source>
        <translation>撤销上一个标记</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Open or close the marker keys</source>
        <translation>打开或关闭标记键</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Mute, and sound again</source>
        <translation>静音与恢复</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/music_page.py"/>
        <source>Target half a breath slower</source>
        <translation>目标减慢半次呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/music_page.py"/>
        <source>Target half a breath faster</source>
        <translation>目标加快半次呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Lead speed {of}</source>
        <translation>引领速度 {of}</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>{of} off, and on</source>
        <translation>{of} 关与开</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Follow the therapist&apos;s playing, and no more</source>
        <translation>跟随治疗师的演奏，再按则停止</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Played notes: {of}</source>
        <translation>演奏的音：{of}</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Open or close playing along</source>
        <translation>打开或关闭一起演奏</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Open or close the music</source>
        <translation>打开或关闭音乐面板</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <location filename="../../review/news.py"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <location filename="../../review/news.py"/>
        <source>Dismiss the notice</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>Seen, go on</source>
        <translation>已阅，继续</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>Seen: let the session go on</source>
        <translation>已阅：让训练继续</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>Please note</source>
        <translation>请注意</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>{fault} The recording goes on.</source>
        <translation>{fault}记录仍在继续。</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>{word}: {text}</source>
        <translation>{word}：{text}</translation>
    </message>
    <message>
        <location filename="../../panel/brain_view.py"/>
        <source>Brain waves over the last minute</source>
        <translation>最近一分钟的脑波</translation>
    </message>
    <message>
        <location filename="../../panel/brain_view.py"/>
        <source>{shown} are shown; press for {next}</source>
        <translation>当前显示：{shown}；按下显示：{next}</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Alpha waves</source>
        <translation>α 波</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Theta waves</source>
        <translation>θ 波</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Sensorimotor rhythm</source>
        <translation>感觉运动节律</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>blinks or movement</source>
        <translation>眨眼或移动</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>tensed muscles</source>
        <translation>肌肉紧张</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>jumps of an electrode</source>
        <translation>电极跳动</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>electrodes that are off</source>
        <translation>电极脱落</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Close the eyes; sit still</source>
        <translation>闭上眼睛；坐着不动</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Relax jaw and forehead</source>
        <translation>放松下颌和额头</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Press the electrodes down</source>
        <translation>请按紧电极</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Listening: {heard} of {needed} s at rest</source>
        <translation>正在聆听：静息 {heard} / {needed} 秒</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Left out: {why}</source>
        <translation>已剔除：{why}</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Nothing to be told just now</source>
        <translation>目前无法判断</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>about as at the start</source>
        <translation>与开始时大致相同</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>stronger than at the start</source>
        <translation>比开始时强</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>weaker than at the start</source>
        <translation>比开始时弱</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>{share} left out: {why}</source>
        <translation>剔除 {share}：{why}</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>{clean} of {of} electrodes undisturbed</source>
        <translation>{of} 个电极中 {clean} 个未受干扰</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <location filename="../../panel/summaries.py"/>
        <source>Signal: {word}.</source>
        <translation>信号：{word}。</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>measured breath</source>
        <translation>实测呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <location filename="../../panel/rate_view.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../review/pages.py"/>
        <location filename="../../review/timeline.py"/>
        <source>guide</source>
        <translation>引导</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>cue: in</source>
        <translation>提示：吸</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>cue: out</source>
        <translation>提示：呼</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <location filename="../../review/picture.py"/>
        <source>Breath</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>Breath and guide over the last 24 seconds</source>
        <translation>最近 24 秒的呼吸与引导</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>out</source>
        <translation>呼</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>in</source>
        <translation>吸</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Comfortable
breathing</source>
        <translation>舒适
呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Dizzy, tingling
or short of air</source>
        <translation>头晕、发麻
或气短</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Esc once more</source>
        <translation>再按一次 Esc</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Esc Esc, or F12</source>
        <translation>Esc Esc 或 F12</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>noted: easing</source>
        <translation>已记录：放缓</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Match
again</source>
        <translation>重新
匹配</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>The person is dizzy, tingling or short of air</source>
        <translation>来访者头晕、发麻或气短</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Hold the guide at its pace</source>
        <translation>让引导保持当前速度</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Listen again and match the person&apos;s breathing</source>
        <translation>重新倾听并与来访者的呼吸匹配</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Set a marker at this moment</source>
        <translation>在此刻设置标记</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Pause: the guide keeps its pace, only the bed sounds</source>
        <translation>暂停：引导保持速度，只有铺底音乐</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>The music, and the marker keys</source>
        <translation>音乐与标记键</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/room.py"/>
        <location filename="../../panel/tools.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>at {time}</source>
        <translation>于 {time}</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Go on after the pause</source>
        <translation>结束暂停，继续</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Pause: the guide holds, only the bed sounds</source>
        <translation>暂停：引导保持，只有铺底音乐</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>Level of {layer}</source>
        <translation>{layer}的音量</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>{layer}: off</source>
        <translation>{layer}：关</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>{layer} is on</source>
        <translation>{layer}已打开</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>{layer} is off</source>
        <translation>{layer}已关闭</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>as the style has it</source>
        <translation>按风格默认</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>From {low} to {high}</source>
        <translation>从{low}到{high}</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>{signal}: the signal is too noisy to be followed.</source>
        <translation>{signal}：信号噪声过大，无法跟随。</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>{signal}: the signal is flat.</source>
        <translation>{signal}：信号无起伏。</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>{signal}: the signal is too strong and cut off.</source>
        <translation>{signal}：信号过强被截断。</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>{signal}: nothing comes any more.</source>
        <translation>{signal}：不再有数据。</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>The sound broke off and is started again by itself: nothing needs doing.</source>
        <translation>声音中断，正在自动重启：无需操作。</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>The sound has gaps, as this computer is too busy: close other programs.</source>
        <translation>电脑太忙，声音有断续：请关闭其他程序。</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>This computer slept for {seconds} s: nothing was recorded meanwhile, all before it is kept. See that the sensors are back.</source>
        <translation>电脑休眠了 {seconds} 秒：期间没有记录，此前的已保留。请检查传感器是否恢复。</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>{fault} {advice}.</source>
        <translation>{fault}{advice}。</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>after the start</source>
        <translation>开始后显示</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>session ended</source>
        <translation>训练已结束</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>beats / min, by pulse</source>
        <translation>次/分，按脉搏</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>beats / min, ready-made</source>
        <translation>次/分，设备提供</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>of 1</source>
        <translation>满分 1</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <location filename="../../review/timeline.py"/>
        <source>no signal</source>
        <translation>无信号</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>signal {word}</source>
        <translation>信号{word}</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>listening …</source>
        <translation>倾听中…</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>not playing yet</source>
        <translation>尚未播放</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>{seconds:.0f} s ago</source>
        <translation>{seconds:.0f} 秒前</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>over {window}</source>
        <translation>统计范围：{window}</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>needs 6 breaths</source>
        <translation>需要 6 次呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>listening to the ECG …</source>
        <translation>正在读取心电…</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>inhale {share}</source>
        <translation>吸气 {share}</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>by ECG, {share:.0f} % sure</source>
        <translation>由心电推算，{share:.0f} % 把握</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>by microphone, {share:.0f} % sure</source>
        <translation>通过麦克风，{share:.0f} % 可靠</translation>
    </message>
    <message>
        <location filename="../../panel/guard.py"/>
        <source>Something in this window went wrong ({kind} in {where}). The session and its recording go on; if a part of the window stays empty, stop and start the panel again.</source>
        <translation>此窗口出现问题（{kind}，{where}）。训练和记录仍在继续；如果窗口有一部分空白，请停止并重新启动面板。</translation>
    </message>
    <message>
        <location filename="../../panel/header.py"/>
        <location filename="../../panel/words.py"/>
        <source>READY</source>
        <translation>就绪</translation>
    </message>
    <message>
        <location filename="../../panel/header.py"/>
        <source>Elapsed time {time}</source>
        <translation>已用时间 {time}</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <location filename="../../review/timeline.py"/>
        <source>heart</source>
        <translation>心脏</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <source>heartbeat</source>
        <translation>心搏</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <source>ECG over the last 8 seconds</source>
        <translation>最近 8 秒的心电</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <source>Pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>Db</source>
        <translation>降D</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>Eb</source>
        <translation>降E</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>F#</source>
        <translation>升F</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>Ab</source>
        <translation>降A</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>Bb</source>
        <translation>降B</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>major</source>
        <translation>大调</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>lydian</source>
        <translation>利底亚</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>mixolydian</source>
        <translation>混合利底亚</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>dorian</source>
        <translation>多利亚</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>minor</source>
        <translation>小调</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>minor hexatonic</source>
        <translation>小调六声</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>major pentatonic</source>
        <translation>大调五声</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>minor pentatonic</source>
        <translation>小调五声</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>suspended pentatonic</source>
        <translation>挂留五声</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>insen</source>
        <translation>阴旋</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>Keys that fit</source>
        <translation>合适的琴键</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>No key is lit.</source>
        <translation>没有琴键亮起。</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>{key}: {notes} fit; the chord is {chord}.</source>
        <translation>{key}：{notes} 合适；和弦为 {chord}。</translation>
    </message>
    <message>
        <location filename="../../panel/leaving.py"/>
        <source>A session is running. Close once more to end and save it: nothing is lost.</source>
        <translation>训练正在进行。再次关闭将结束并保存：不会丢失任何内容。</translation>
    </message>
    <message>
        <location filename="../../panel/leaving.py"/>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <location filename="../../panel/leaving.py"/>
        <source>Save the session and close</source>
        <translation>保存训练并关闭</translation>
    </message>
    <message>
        <location filename="../../panel/leaving.py"/>
        <source>Go on with the session</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <location filename="../../panel/lights.py"/>
        <source>{name}: {word}</source>
        <translation>{name}：{word}</translation>
    </message>
    <message>
        <location filename="../../panel/lights.py"/>
        <source>{name} signal: {word}. {below}</source>
        <translation>{name}信号：{word}。{below}</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Keys 1–9 set a marker at any time, M one with words of its own.</source>
        <translation>随时可按 1–9 设置标记，按 M 设置带文字的标记。</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Marker {number}: {words}</source>
        <translation>标记 {number}：{words}</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Edit labels</source>
        <translation>编辑名称</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Undo the last  (U)</source>
        <translation>撤销上一个 (U)</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Last marker: {words} at {time} ({count} in all)</source>
        <translation>上一个标记：{words}，{time}（共 {count} 个）</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Keep labels</source>
        <translation>保存名称</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Keep the labels</source>
        <translation>保存名称</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Edit the labels of the marker keys</source>
        <translation>编辑标记键的名称</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Label of marker key {number}</source>
        <translation>标记键 {number} 的名称</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Take back the last marker</source>
        <translation>撤销上一个标记</translation>
    </message>
    <message>
        <location filename="../../panel/more.py"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../panel/more.py"/>
        <source>More controls</source>
        <translation>更多控件</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>gentle</source>
        <translation>轻柔</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>brisk</source>
        <translation>较快</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../review/picture.py"/>
        <location filename="../../review/telling.py"/>
        <source>Guide</source>
        <translation>引导</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the sound that breathes ahead</source>
        <translation>领先呼吸的声音</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Bed</source>
        <translation>铺底</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the chords that always sound below</source>
        <translation>始终在下方的和弦</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Mirror</source>
        <translation>呼应</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the sound that follows the person&apos;s own breath</source>
        <translation>跟随来访者自己呼吸的声音</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Melody</source>
        <translation>旋律</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the phrases above</source>
        <translation>上方的乐句</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Drum</source>
        <translation>鼓</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the pulse on the beats of the breath</source>
        <translation>落在呼吸拍点上的鼓点</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Nature</source>
        <translation>自然声</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>sea, rain or wood</source>
        <translation>海、雨或木声</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Reward</source>
        <translation>奖励</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>what is added when breath and guide go together</source>
        <translation>呼吸与引导一致时加入的声音</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>darker</source>
        <translation>更暗</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>brighter</source>
        <translation>更亮</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>sparser</source>
        <translation>更疏</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>fuller</source>
        <translation>更密</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>cooler</source>
        <translation>更冷</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>warmer</source>
        <translation>更暖</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>farther</source>
        <translation>更远</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>closer</source>
        <translation>更近</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Masked: what is played stays hidden, so nobody can tell the arm. Pause, mute, volume and markers work.</source>
        <translation>盲态：播放内容保持隐藏，以免看出组别。静音、音量和标记可用。</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Lead speed {speed}</source>
        <translation>引领速度：{speed}</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Style of the music</source>
        <translation>音乐风格</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Mute the music</source>
        <translation>将音乐静音</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <location filename="../../panel/scenes_page.py"/>
        <source>healing</source>
        <translation>疗愈</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <location filename="../../panel/scenes_page.py"/>
        <source>half way</source>
        <translation>一半的位置</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <location filename="../../panel/scenes_page.py"/>
        <source>From pain music to healing music</source>
        <translation>从疼痛之乐到疗愈之乐</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Target {rate:.1f} breaths / min</source>
        <translation>目标 {rate:.1f} 次/分</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Target unknown</source>
        <translation>目标未知</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Slows</source>
        <translation>引领</translation>
    </message>
    <message>
        <location filename="../../panel/note_line.py"/>
        <location filename="../../review/said_page.py"/>
        <source>Words of the note</source>
        <translation>备注内容</translation>
    </message>
    <message>
        <location filename="../../panel/note_line.py"/>
        <source>Note at {clock}: type and press Enter; Esc leaves it without words</source>
        <translation>{clock} 的备注：输入后按回车；按 Esc 则不留文字</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>How fast the person breathes, as heard over their last breaths; below it the share spent breathing in.</source>
        <translation>来访者的呼吸速度，取自最近几次呼吸；下方为吸气所占比例。</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>How fast the music breathes now: the pace that it offers.</source>
        <translation>音乐此刻的呼吸速度：它所给出的节奏。</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>How fast the heart beats, over its last beats.</source>
        <translation>心跳速度，取自最近几次心搏。</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>How many of the last breaths began together with the music&apos;s.</source>
        <translation>最近的呼吸中有多少与音乐的呼吸同时开始。</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/course_page.py"/>
        <source>breaths / min</source>
        <translation>次/分</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/course_page.py"/>
        <source>beats / min</source>
        <translation>次/分</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../review/course.py"/>
        <source>In sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>% of breaths</source>
        <translation>% 的呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Played notes are recorded and do not sound</source>
        <translation>演奏的音只被记录，不发声</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Snap</source>
        <translation>吸附</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Played notes sound, each on the nearest note of the scale</source>
        <translation>演奏的音会发声，每个都落在音阶中最近的音上</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Suggest</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Played notes sound as they are, and the keys that fit are lit</source>
        <translation>演奏的音按原样发声，合适的琴键亮起</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Follow the playing</source>
        <translation>跟随演奏</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>The guide follows the therapist&apos;s tempo, the music how hard they play</source>
        <translation>引导跟随治疗师的速度，音乐跟随其力度</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Masked: notes are recorded, and nothing answers them, so nobody can tell the arm.</source>
        <translation>已设盲：音符被记录，但没有任何回应，因此无人能辨别组别。</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>{what}.</source>
        <translation>{what}。</translation>
    </message>
    <message>
        <location filename="../../panel/play_view.py"/>
        <source>The pedal holds the guide</source>
        <translation>踏板正保持引导</translation>
    </message>
    <message>
        <location filename="../../panel/play_view.py"/>
        <source>No note yet</source>
        <translation>还没有音</translation>
    </message>
    <message>
        <location filename="../../panel/play_view.py"/>
        <source>{share} in the scale</source>
        <translation>{share} 在音阶内</translation>
    </message>
    <message>
        <location filename="../../panel/play_view.py"/>
        <source>followed at {tempo} / min</source>
        <translation>以 {tempo}/分钟 跟随</translation>
    </message>
    <message>
        <location filename="../../panel/play_view.py"/>
        <source>no even tempo to follow</source>
        <translation>没有可跟随的均匀速度</translation>
    </message>
    <message>
        <location filename="../../panel/plot.py"/>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location filename="../../panel/prompt.py"/>
        <source>Put the sentence away</source>
        <translation>收起这句话</translation>
    </message>
    <message>
        <location filename="../../panel/pulse_view.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/telling.py"/>
        <source>Heart rate</source>
        <translation>心率</translation>
    </message>
    <message>
        <location filename="../../panel/pulse_view.py"/>
        <source>Heart rate over the last minute</source>
        <translation>最近一分钟的心率</translation>
    </message>
    <message>
        <location filename="../../panel/pulse_view.py"/>
        <source>Heart rate · RSA {rsa}</source>
        <translation>心率 · RSA {rsa}</translation>
    </message>
    <message>
        <location filename="../../panel/pulse_view.py"/>
        <source>RSA {rsa}</source>
        <translation>RSA {rsa}</translation>
    </message>
    <message>
        <location filename="../../panel/rate_view.py"/>
        <location filename="../../review/pages.py"/>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <location filename="../../panel/rate_view.py"/>
        <source>Breaths per minute</source>
        <translation>每分钟呼吸次数</translation>
    </message>
    <message>
        <location filename="../../panel/rate_view.py"/>
        <source>Measured and guide breathing rate over the session</source>
        <translation>整个训练中的实测与引导呼吸频率</translation>
    </message>
    <message>
        <location filename="../../panel/rating.py"/>
        <source>{words}: {value} of 10</source>
        <translation>{words}：{value}/10</translation>
    </message>
    <message>
        <location filename="../../panel/rating.py"/>
        <source>{number} of {count}</source>
        <translation>{number}/{count}</translation>
    </message>
    <message>
        <location filename="../../panel/rating.py"/>
        <source>Skip: {words}</source>
        <translation>跳过：{words}</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Last sessions</source>
        <translation>最近的训练</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Sessions  (Ctrl+R)</source>
        <translation>训练记录 (Ctrl+R)</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Look back at all sessions</source>
        <translation>回顾所有训练</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Newest in {folder}</source>
        <translation>最新的在 {folder}</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Breathing {start} → {end} / min · in sync {synchrony}</source>
        <translation>呼吸 {start} → {end} 次/分 · 同步 {synchrony}</translation>
    </message>
    <message>
        <location filename="../../panel/room.py"/>
        <source>Client&apos;s picture · C</source>
        <translation>来访者画面 · C</translation>
    </message>
    <message>
        <location filename="../../panel/room.py"/>
        <location filename="../../review/shelf.py"/>
        <source>Sessions</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Keep as
pain music</source>
        <translation>保存为
疼痛音乐</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Keep as
healing music</source>
        <translation>保存为
疗愈音乐</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Keep what sounds now as the pain music</source>
        <translation>把现在的声音保存为疼痛音乐</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Keep what sounds now as the healing music</source>
        <translation>把现在的声音保存为疗愈音乐</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>The pain music is now what sounds.</source>
        <translation>疼痛音乐就是现在的声音。</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>The healing music is now what sounds.</source>
        <translation>疗愈音乐就是现在的声音。</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Led by hand</source>
        <translation>用手引领</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Led by the breath</source>
        <translation>由呼吸引领</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>A hand leads from pain music to healing music</source>
        <translation>用手从疼痛音乐引向疗愈音乐</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Breathing with the guide leads from pain music to healing music</source>
        <translation>随引导呼吸会从疼痛音乐引向疗愈音乐</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Let the music become what the pain sounds like, or what does good; then keep it here as one of the two.</source>
        <translation>让音乐变成疼痛的声音，或变成让人舒服的声音；然后在这里保存为两者之一。</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Masked: what is played stays hidden, so nobody can tell the arm.</source>
        <translation>已设盲：播放的内容保持隐藏，以免有人辨认出组别。</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>again: keep it</source>
        <translation>再按一次：保存</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Both hold for this session only, as it has no participant.</source>
        <translation>两者只用于本次会话，因为没有选择参与者。</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Both are kept with {participant} when the session ends.</source>
        <translation>会话结束时，两者都会保存到 {participant}。</translation>
    </message>
    <message>
        <location filename="../../panel/sound.py"/>
        <source>Sound level {level}</source>
        <translation>声级 {level}</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>+1 min</source>
        <translation>+1 分钟</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>Next stage</source>
        <translation>下一阶段</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>Go on to the next stage; asks once</source>
        <translation>进入下一阶段；会确认一次</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>Esc: stay</source>
        <translation>Esc：留下</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>Press again</source>
        <translation>再按一次</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>End now</source>
        <translation>现在结束</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>End the session now; asks once</source>
        <translation>现在结束训练；会确认一次</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Matching</source>
        <translation>匹配</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Leading</source>
        <translation>引领</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Ambient</source>
        <translation>环境音乐</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Resonance</source>
        <translation>共振</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Silence</source>
        <translation>静默</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Free breathing</source>
        <translation>自由呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the person breathes as always, and the music only listens</source>
        <translation>来访者照常呼吸，音乐只是倾听</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>the music breathes as the person does</source>
        <translation>音乐与来访者同样呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the music slows as far as the person follows</source>
        <translation>音乐放慢，以来访者能跟随为限</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the music stays at its rate</source>
        <translation>音乐保持当前频率</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>the music breathes slowly; there is nothing to follow</source>
        <translation>音乐缓慢呼吸；无需跟随</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>to find the rate at which the heart swings most</source>
        <translation>寻找心率摆动最大的呼吸频率</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>no music, nothing to follow</source>
        <translation>没有音乐，无需跟随</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the person breathes as they like</source>
        <translation>来访者随意呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>back to the person&apos;s own pace, then an end</source>
        <translation>回到来访者自己的节奏，然后结束</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the person taps with the beat of the music</source>
        <translation>此人随音乐的节拍轻拍</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the person drums with the music, and the music answers</source>
        <translation>此人随音乐击鼓，音乐作出回应</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the person listens to words and lets pictures come, in time with the music</source>
        <translation>来访者随着音乐聆听话语，让画面浮现</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the therapist or the person plays an instrument along with the music</source>
        <translation>治疗师或此人随音乐弹奏乐器</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until matched</source>
        <translation>直到匹配</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until arrived</source>
        <translation>直到到达目标</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until told</source>
        <translation>直到说完</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until Next</source>
        <translation>直到按“下一阶段”</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>when the person breathes with the music, or it has gone with them for a minute</source>
        <translation>当来访者与音乐一同呼吸，或音乐已陪伴一分钟时</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>when the target is reached and followed</source>
        <translation>当到达目标并能跟随时</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>when everything was said</source>
        <translation>当全部说完时</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>when Next stage is pressed</source>
        <translation>当按下“下一阶段”时</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>For the person</source>
        <translation>对来访者说</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>For the therapist</source>
        <translation>给治疗师</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>A recording says</source>
        <translation>录音在说</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>no pain</source>
        <translation>不痛</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the worst there can be</source>
        <translation>能想象的最剧烈疼痛</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>no anxiety</source>
        <translation>不焦虑</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the most there can be</source>
        <translation>能想象的最强焦虑</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>not relaxed</source>
        <translation>不放松</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>as relaxed as can be</source>
        <translation>完全放松</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>as much as can be</source>
        <translation>最大程度</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>{left} left</source>
        <translation>剩余 {left}</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until done</source>
        <translation>直到完成</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>stage {number} of {of}</source>
        <translation>第 {number}/{of} 阶段</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>{name}, {place}: {meaning}.</source>
        <translation>{name}，{place}：{meaning}。</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>It ends {when} and in {left} at the latest.</source>
        <translation>{when}结束，最迟在 {left} 后。</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>It ends in {left} at the latest.</source>
        <translation>最迟在 {left} 后结束。</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>It ends {when}.</source>
        <translation>{when}结束。</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>It ends by itself.</source>
        <translation>自动结束。</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Better to end here: {reason}. Ask how the person feels. Stop ends gently, and the recording is safe.</source>
        <translation>建议在此结束：{reason}。请询问来访者的感受。“停止”会柔和结束，记录是安全的。</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>{item}, right now</source>
        <translation>{item}，此刻</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Start the session</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Esc goes on</source>
        <translation>Esc：继续</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>to stop; Esc goes on</source>
        <translation>停止；Esc 继续</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <location filename="../../panel/words.py"/>
        <source>Saving the session</source>
        <translation>正在保存训练</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Press again to stop the session</source>
        <translation>再按一次停止训练</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Stop the session; asks once</source>
        <translation>停止训练；会确认一次</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Starting the session</source>
        <translation>正在开始训练</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Lead</source>
        <translation>引领</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Ease</source>
        <translation>退让</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Stay</source>
        <translation>维持</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Return</source>
        <translation>归来</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Amb.</source>
        <translation>环境</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Coast</source>
        <translation>滑行</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>No session runs.</source>
        <translation>没有训练在进行。</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>{n} of the last {of} breaths in sync.</source>
        <translation>最近 {of} 次呼吸中有 {n} 次同步。</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>{n} heartbeats in the last {seconds:.0f} s.</source>
        <translation>最近 {seconds:.0f} 秒有 {n} 次心搏。</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>No heartbeat was heard in the last minute.</source>
        <translation>最近一分钟没有检测到心搏。</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>Heart rate over the last minute between {low:.0f} and {high:.0f} beats / min, now {now:.0f}.</source>
        <translation>最近一分钟心率在 {low:.0f} 与 {high:.0f} 次/分之间，现在 {now:.0f}。</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../panel/words.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/telling.py"/>
        <source>RSA amplitude</source>
        <translation>RSA 幅度</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>No EEG is read.</source>
        <translation>未读取脑电。</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>Nothing was measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>Target {rate:.1f}</source>
        <translation>目标 {rate:.1f}</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>{name} from {first:.1f} to {last:.1f} breaths / min</source>
        <translation>{name}从 {first:.1f} 到 {last:.1f} 次/分</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>Hits and beats</source>
        <translation>击打与节拍</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>early</source>
        <translation>偏早</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>on the beat</source>
        <translation>合拍</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>late</source>
        <translation>偏晚</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>No hit yet</source>
        <translation>尚无击打</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>{share} on the beat</source>
        <translation>{share} 合拍</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>{ms} ms early</source>
        <translation>早 {ms} 毫秒</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>{ms} ms late</source>
        <translation>晚 {ms} 毫秒</translation>
    </message>
    <message>
        <location filename="../../panel/tools.py"/>
        <source>Pain and healing</source>
        <translation>疼痛与疗愈</translation>
    </message>
    <message>
        <location filename="../../panel/tools.py"/>
        <source>Marker keys</source>
        <translation>标记键</translation>
    </message>
    <message>
        <location filename="../../panel/tools.py"/>
        <source>Page: {title}</source>
        <translation>页面：{title}</translation>
    </message>
    <message>
        <location filename="../../panel/tools.py"/>
        <source>Close: {title}</source>
        <translation>关闭：{title}</translation>
    </message>
    <message>
        <location filename="../../panel/verdicts.py"/>
        <source>no breath judged yet</source>
        <translation>尚无已判断的呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/verdicts.py"/>
        <source>In sync:</source>
        <translation>同步：</translation>
    </message>
    <message>
        <location filename="../../panel/verdicts.py"/>
        <source>{together} of the last {last} breaths in sync</source>
        <translation>最近 {last} 次呼吸中有 {together} 次同步</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>Voice</source>
        <translation>嗓音</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>Only pitch and level are kept, no sound.</source>
        <translation>只保留音高和音量，不保存声音。</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>Listening to the room …</source>
        <translation>正在聆听房间……</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>Quiet</source>
        <translation>安静</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>A voice</source>
        <translation>有人声</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>Humming {note} · {seconds:.0f} s</source>
        <translation>哼唱 {note} · {seconds:.0f} 秒</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>No exhale hummed yet</source>
        <translation>尚未有哼唱的呼气</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>{seconds:.1f} s, longest {longest:.1f} s</source>
        <translation>{seconds:.1f} 秒，最长 {longest:.1f} 秒</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>{told} · {share:.0f} % hummed</source>
        <translation>{told} · {share:.0f} % 哼唱</translation>
    </message>
    <message>
        <location filename="../../panel/window.py"/>
        <source>no news</source>
        <translation>无更新</translation>
    </message>
    <message>
        <location filename="../../panel/window.py"/>
        <source>The session has stopped answering. What was recorded until then is on disk; if it does not come back in a moment, close this window and start again.</source>
        <translation>训练已停止响应。此前的记录已保存在磁盘上；如果片刻后仍未恢复，请关闭此窗口并重新开始。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Wellness and research instrument, not a medical device.</source>
        <translation>用于身心健康与研究的工具，并非医疗器械。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>LSL has no password: anyone on this network can read these signals.</source>
        <translation>LSL 没有密码：同一网络中的任何人都能读取这些信号。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>By keyboard: Space starts and stops, M and 1–9 mark, T opens the music, P pauses, D when dizzy, Esc Esc for comfortable breathing.</source>
        <translation>键盘：空格开始和停止，M 和 1–9 做标记，T 打开音乐，P 暂停，头晕按 D，Esc Esc 回到舒适呼吸。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>RUNNING</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>SAVING…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>SAVED</source>
        <translation>已保存</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>STOPPED</source>
        <translation>已中止</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>HOLDING</source>
        <translation>保持中</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>PAUSED</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the sound rests in every arm; press Go on when ready</source>
        <translation>各组声音均暂停；准备好后按“继续”</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the guide keeps its pace and only the bed sounds; press Go on when ready</source>
        <translation>引导保持速度，只有铺底音乐；准备好后按“继续”</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Before the session</source>
        <translation>训练之前</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>See that the sensors are found, then press Start.</source>
        <translation>确认已找到传感器，然后按“开始”。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The music fades while the recording is completed.</source>
        <translation>音乐渐弱，记录正在完成。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The session is saved</source>
        <translation>训练已保存</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Press Start for another one.</source>
        <translation>按“开始”进行下一次。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The session ended early</source>
        <translation>训练提前结束</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>What was recorded is kept; press Start to begin again.</source>
        <translation>已记录的内容已保留；按“开始”重新开始。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>getting to know the person&apos;s own breathing</source>
        <translation>正在了解来访者自己的呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the music slows, breath by breath</source>
        <translation>音乐一次次呼吸地放慢</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Holding</source>
        <translation>保持</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the music keeps its pace</source>
        <translation>音乐保持速度</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Easing back</source>
        <translation>退让</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the music comes back towards the person</source>
        <translation>音乐向来访者靠近</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the target is reached</source>
        <translation>已到达目标</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Returning</source>
        <translation>归来</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Following</source>
        <translation>跟随</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the music follows the person</source>
        <translation>音乐跟随来访者</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Coasting</source>
        <translation>滑行</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>no breathing signal: the music goes on by itself</source>
        <translation>无呼吸信号：音乐自行继续</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Entrainment</source>
        <translation>节律同步</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Coherence</source>
        <translation>相干性</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>RMSSD</source>
        <translation>RMSSD</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Sound card</source>
        <translation>声卡</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Silent mode: no sound card</source>
        <translation>无声模式：没有声卡</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The sound goes to a file</source>
        <translation>声音写入文件</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The sound is starting</source>
        <translation>声音正在启动</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Noisy</source>
        <translation>有噪声</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Flat</source>
        <translation>无起伏</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Too strong</source>
        <translation>过强</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Silent</source>
        <translation>无数据</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Check electrodes and cable</source>
        <translation>请检查电极和导线</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Lower the amplifier gain</source>
        <translation>请降低放大增益</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Sit still; check the belt</source>
        <translation>请坐稳；检查呼吸带</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Tighten the belt a little</source>
        <translation>请稍微收紧呼吸带</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Loosen the belt a little</source>
        <translation>请稍微放松呼吸带</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Relax jaw and forehead; sit still</source>
        <translation>放松下颌和额头；坐着不动</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Check that the sensor is on</source>
        <translation>请检查传感器是否打开</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Switch the sensor on again</source>
        <translation>请重新打开传感器</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Recording {session}</source>
        <translation>正在记录 {session}</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Session {session}</source>
        <translation>训练 {session}</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>1 marker</source>
        <translation>1 个标记</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>{count} markers</source>
        <translation>{count} 个标记</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Masked</source>
        <translation>盲态</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>No signal</source>
        <translation>无信号</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Switch the sensor on</source>
        <translation>请打开传感器</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>By microphone</source>
        <translation>通过麦克风</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>A rate, and none too sure</source>
        <translation>只有频率，且不太可靠</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Unclear</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>A belt would tell more</source>
        <translation>呼吸带更准确</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>By ECG</source>
        <translation>由心电推算</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Its rate only</source>
        <translation>仅频率</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <location filename="../../review/drawer.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Learn a pedal for: {action}</source>
        <translation>为“{action}”学习踏板</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Remove the pedal of: {action}</source>
        <translation>移除“{action}”的踏板</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>no pedal</source>
        <translation>无踏板</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Press the pedal now…</source>
        <translation>现在请踩踏板…</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <location filename="../../pedals/section.py"/>
        <source>Heard: {action}</source>
        <translation>已收到：{action}</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>{control} (not plugged in)</source>
        <translation>{control}（未连接）</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Choose “Learn”, then press the pedal. While this page is open a press does nothing else: it is shown here.</source>
        <translation>选择“学习”，然后踩踏板。此页打开时，踩踏只在此显示，不触发其他操作。</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Take the usual ones</source>
        <translation>采用常用设置</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Sustain pedal or button 1: Hold. Soft pedal or button 2: Comfortable breathing. Others: markers 1 and 2.</source>
        <translation>延音踏板或按钮 1：保持。弱音踏板或按钮 2：舒适呼吸。其他：标记 1 和 2。</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Done with pedals and pads</source>
        <translation>踏板与打击垫设置完成</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Plugged in: {names}</source>
        <translation>已连接：{names}</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Heard, but nothing is learnt for it: choose “Learn” first.</source>
        <translation>已收到，但尚未学习：请先选择“学习”。</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Press the pedal, pad or button now; a knob is turned a little. “Cancel” leaves it.</source>
        <translation>现在请踩踏板、按打击垫或按钮；旋钮请稍微转动。“取消”则放弃。</translation>
    </message>
    <message>
        <location filename="../../pedals/unseen.py"/>
        <source>Heard: {devices}. As learnt in the panel: {controls}.</source>
        <translation>能听到：{devices}。按面板中学到的：{controls}。</translation>
    </message>
    <message>
        <location filename="../../pedals/unseen.py"/>
        <source>Heard: {devices}. Pads and keys are taps and notes where a stage asks for them.</source>
        <translation>能听到：{devices}。在需要的阶段，打击垫和琴键就是敲击和音符。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Sustain pedal</source>
        <translation>延音踏板</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Sostenuto pedal</source>
        <translation>选择延音踏板</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Soft pedal</source>
        <translation>弱音踏板</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Pad or key {number}</source>
        <translation>打击垫或琴键 {number}</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Pedal or knob {number}</source>
        <translation>踏板或旋钮 {number}</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Program {number}</source>
        <translation>程序 {number}</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Button {number}</source>
        <translation>按钮 {number}</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Cross up</source>
        <translation>方向键上</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Cross right</source>
        <translation>方向键右</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Cross down</source>
        <translation>方向键下</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Cross left</source>
        <translation>方向键左</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>MIDI needs sospiro[midi], and on Linux libasound2, installed. Game-pads work.</source>
        <translation>MIDI 需要安装 sospiro[midi]，Linux 上还需 libasound2。游戏手柄可用。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>This computer offers no MIDI at the moment. Game-pads work.</source>
        <translation>本机目前没有 MIDI。游戏手柄可用。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Game-pads cannot be read on this computer. MIDI pedals and pads work.</source>
        <translation>本机无法读取游戏手柄。MIDI 踏板和打击垫可用。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>“{device}” is in use by another program: close that, and it works here by itself.</source>
        <translation>“{device}”正被其他程序使用：关闭该程序后会自动恢复。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>“{device}” sends more than anybody can press, so some presses are left out. Check its cable.</source>
        <translation>“{device}”发送的信号多得不正常，部分按键被忽略。请检查连接线。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Pedals and pads cannot be heard at the moment. They are tried again; mouse and keys work.</source>
        <translation>暂时收不到踏板和打击垫。正在重试；鼠标和键盘可用。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>“{device}” was unplugged. Plug it in again and it works by itself; mouse and keys work as before.</source>
        <translation>“{device}”已拔出。重新插上即可自动恢复；鼠标和键盘照常可用。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>No pedal, pad or game-pad is here yet. Plug one in: its name appears by itself.</source>
        <translation>尚无踏板、打击垫或游戏手柄。插上后名称会自动出现。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>{control}, {device}</source>
        <translation>{control}，{device}</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>{name} from {first:.1f} to {last:.1f}</source>
        <translation>{name}从 {first:.1f} 到 {last:.1f}</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>{title} ({unit}): {told}, first to last.</source>
        <translation>{title}（{unit}）：{told}，从首次到末次。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>Sessions without a participant are those of many people: no trend is shown.</source>
        <translation>没有参与者的训练来自多人：不显示趋势。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>A trend needs {fewest} sessions in which the same was measured.</source>
        <translation>趋势需要至少 {fewest} 次测量了相同内容的训练。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>at the start</source>
        <translation>开始时</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>at the end</source>
        <translation>结束时</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>of the breaths</source>
        <translation>呼吸占比</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>rated 0–10</source>
        <translation>评分 0–10</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>before</source>
        <translation>训练前</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>after</source>
        <translation>训练后</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>No goal was entered for this person.</source>
        <translation>尚未为此人设定目标。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source> Goal attainment T-score {score:.0f}; 50 is what was hoped for.</source>
        <translation> 目标达成 T 分 {score:.0f}；50 为期望水平。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>1 goal.</source>
        <translation>1 个目标。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>{count} goals.</source>
        <translation>{count} 个目标。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>−2 to +2</source>
        <translation>−2 至 +2</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>goal, {unit}</source>
        <translation>目标，{unit}</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>Trends and goals</source>
        <translation>趋势与目标</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>Further down</source>
        <translation>向下</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <location filename="../../review/shelf.py"/>
        <source>1 session</source>
        <translation>1 次训练</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>{count} sessions</source>
        <translation>{count} 次训练</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>{participant}: {counted}, oldest first.</source>
        <translation>{participant}：{counted}，按时间先后。</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>This one is number {number} of {count}.</source>
        <translation>这是第 {number} 次，共 {count} 次。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>BIDS dataset</source>
        <translation>BIDS 数据集</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>CSV tables</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>RR intervals for Kubios</source>
        <translation>供 Kubios 使用的 RR 间期</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>Sound, WAV</source>
        <translation>声音，WAV</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>Reports and exports stay.</source>
        <translation>报告和导出文件会保留。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>The report is in {out}: {name} and the same as PDF.</source>
        <translation>报告位于 {out}：{name}，另有同内容的 PDF。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>{count} files ({format}) are in {out}, without anything that could tell whose it is.</source>
        <translation>{count} 个文件（{format}）位于 {out}，不含任何可识别身份的内容。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>{count} files ({format}) are in {out}.</source>
        <translation>{count} 个文件（{format}）位于 {out}。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source> Left out: {what}</source>
        <translation> 已略去：{what}</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>The session is with {participant} now.</source>
        <translation>该训练现在归 {participant}。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source> It was exported or reported {times} times: those files stay.</source>
        <translation> 它曾被导出或生成报告 {times} 次：那些文件会保留。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source> It is still named in {places}.</source>
        <translation> 仍在以下位置提及：{places}。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>Session {session} is deleted.</source>
        <translation>训练 {session} 已删除。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>ratings and notes</source>
        <translation>评分与备注</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>{count} files, {size:.1f} MB{told}, go for good.</source>
        <translation>{count} 个文件，{size:.1f} MB{told}，将永久删除。</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Nobody else is entered yet. Enter whose session it is first: in Sospiro&apos;s window, Session, Participant, Choose.</source>
        <translation>尚未登记其他人。请先登记这次训练属于谁：在 Sospiro 窗口的“训练”—“参与者”—“选择”中。</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>No printer is set up on this machine: write the report, and print its PDF elsewhere.</source>
        <translation>本机未设置打印机：请生成报告，在别处打印其 PDF。</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Writing the report …</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Exporting …</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Moving the session …</source>
        <translation>正在移动训练…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Deleting the session …</source>
        <translation>正在删除训练…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Making the report …</source>
        <translation>正在制作报告…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>{pages} pages went to the printer.</source>
        <translation>已发送 {pages} 页到打印机。</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Keeping the note …</source>
        <translation>正在保存备注…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Keeping the rating …</source>
        <translation>正在保存评分…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Keeping how the goal stands …</source>
        <translation>正在保存目标进展…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>It is kept; what stood there before stays in its history.</source>
        <translation>已保存；之前的内容保留在历史中。</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Format of the export</source>
        <translation>导出格式</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>De-identified</source>
        <translation>去标识化</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Participant to whom the session belongs</source>
        <translation>该训练所属的参与者</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Write report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>This session belongs to</source>
        <translation>此训练属于</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>De-identified: leave out all that could tell whose it is</source>
        <translation>去标识化：略去所有可识别身份的内容</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Leave out all that could tell whose it is</source>
        <translation>略去所有可识别身份的内容</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Folder for the report</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Folder for the export</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Why it is deleted; kept for good</source>
        <translation>删除原因；将永久保留</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Why? This is kept</source>
        <translation>为什么？此内容会保留</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
    <message>
        <location filename="../../review/listen.py"/>
        <source>the sound is damaged</source>
        <translation>声音文件已损坏</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>RECOVERED</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>NOT ENDED</source>
        <translation>未结束</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>DAMAGED</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>COMPLETE</source>
        <translation>完整</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>MASKED</source>
        <translation>盲态</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>Breath {start} → {end}  ·  in sync {synchrony}</source>
        <translation>呼吸 {start} → {end}  ·  同步 {synchrony}</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>its record cannot be read</source>
        <translation>其记录无法读取</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>not ended, or not yet recovered</source>
        <translation>未结束，或尚未恢复</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>without figures</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <location filename="../../review/news.py"/>
        <source>Arrows move the cursor, space plays, + and − zoom, 0 shows all, F6 goes to the list.</source>
        <translation>方向键移动光标，空格播放，+ 和 − 缩放，0 显示全部，F6 转到列表。</translation>
    </message>
    <message>
        <location filename="../../review/news.py"/>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>{why} Nothing else of this session can be shown.</source>
        <translation>{why} 此训练无法显示其他内容。</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>no record</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>{why} No signal can be shown; ratings and notes are from other files.</source>
        <translation>{why} 无法显示信号；评分和备注来自其他文件。</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>Shown is what came before the damage: left out is {part}.</source>
        <translation>显示损坏之前的内容：略去 {part}。</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>This session has not ended, or was cut off and not yet recovered: everything here is so far.</source>
        <translation>此训练尚未结束，或被中断且未恢复：此处为截至目前的内容。</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>This session is masked: guide, states and sound stay sealed with its arm until the study opens it.</source>
        <translation>此训练为盲态：引导、状态和声音与组别一起密封，直到研究开启。</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>breathing {start:.1f} → {end:.1f} / min</source>
        <translation>呼吸 {start:.1f} → {end:.1f} 次/分</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>heart {rate:.0f} / min</source>
        <translation>心率 {rate:.0f} 次/分</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>{share} in sync</source>
        <translation>{share} 同步</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>the sound would tell the arm</source>
        <translation>声音会透露组别</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>no sound was kept</source>
        <translation>未保存声音</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>all per minute  ·  RSA: each breath, and the median of six  ·  hatched: no signal</source>
        <translation>单位均为每分钟  ·  RSA：每次呼吸及六次的中位数  ·  斜线：无信号</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>Choose a session</source>
        <translation>选择一次训练</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>Timeline of the session</source>
        <translation>训练时间线</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>The chosen session</source>
        <translation>所选训练</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>The other session</source>
        <translation>另一次训练</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>the same axes for both</source>
        <translation>两者使用相同坐标</translation>
    </message>
    <message>
        <location filename="../../review/picture.py"/>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <location filename="../../review/picture.py"/>
        <location filename="../../review/timeline.py"/>
        <source>RSA</source>
        <translation>RSA</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>after the session</source>
        <translation>训练后</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>before the session</source>
        <translation>训练前</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <location filename="../../review/said.py"/>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>how much?</source>
        <translation>多少？</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Item to rate</source>
        <translation>评分项目</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Value, 0 to 10</source>
        <translation>分值，0 至 10</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Keep rating</source>
        <translation>保存评分</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Goal to rate</source>
        <translation>要评分的目标</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>How it stands today</source>
        <translation>今日进展</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Keep for today</source>
        <translation>保存今日进展</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Ratings and notes</source>
        <translation>评分与备注</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Over all sessions</source>
        <translation>全部训练</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Report this session</source>
        <translation>生成此训练的报告</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Export this session</source>
        <translation>导出此训练</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Move to another participant</source>
        <translation>移至另一位参与者</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Delete this session</source>
        <translation>删除此训练</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Print this session</source>
        <translation>打印此训练</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>What is shown of the session</source>
        <translation>显示训练的哪些内容</translation>
    </message>
    <message>
        <location filename="../../review/said.py"/>
        <source>{item}: before {before}, during {during}, after {after}, change {change}.</source>
        <translation>{item}：训练前 {before}，训练中 {during}，训练后 {after}，变化 {change}。</translation>
    </message>
    <message>
        <location filename="../../review/said.py"/>
        <source>Nothing was rated.</source>
        <translation>没有评分。</translation>
    </message>
    <message>
        <location filename="../../review/said.py"/>
        <source>{value} at {time}</source>
        <translation>{time} 为 {value}</translation>
    </message>
    <message>
        <location filename="../../review/said.py"/>
        <source>no change</source>
        <translation>无变化</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>During</source>
        <translation>训练中</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>New note</source>
        <translation>新备注</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Keep note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Keep what was written as a note</source>
        <translation>将所写内容保存为备注</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Nothing was rated in this session.</source>
        <translation>此训练中没有评分。</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Keep change</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Ratings before, during and after</source>
        <translation>训练前、中、后的评分</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Notes on this session</source>
        <translation>此训练的备注</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Write a note on this session; no names.</source>
        <translation>为此训练写备注；请勿写姓名。</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Ratings, 0–10</source>
        <translation>评分 0–10</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>Whose sessions</source>
        <translation>谁的训练</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>Find a session: date, participant, protocol or status</source>
        <translation>查找训练：日期、参与者、方案或状态</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>Find: date, protocol, status …</source>
        <translation>查找：日期、方案、状态…</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>Sessions, newest first</source>
        <translation>训练，最新在前</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>{shown} of {count} sessions, newest first</source>
        <translation>{shown}/{count} 次训练，最新在前</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>{count} sessions, newest first</source>
        <translation>{count} 次训练，最新在前</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>breaths a minute</source>
        <translation>次呼吸/分</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>the breath</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>No breath was heard.</source>
        <translation>未检测到呼吸。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>beats a minute</source>
        <translation>次心跳/分</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>the heart</source>
        <translation>心脏</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>No heartbeat was heard.</source>
        <translation>未检测到心跳。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>Stages: {stages}.</source>
        <translation>阶段：{stages}。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>{state} for {length}</source>
        <translation>{state} {length}</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>The guide was {states}.</source>
        <translation>引导状态：{states}。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>No stages, states or markers are known.</source>
        <translation>没有阶段、状态或标记。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>No sensor was recorded.</source>
        <translation>未记录任何传感器。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>usable share unknown</source>
        <translation>可用比例未知</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>{told}, no signal for {length}</source>
        <translation>{told}，{length}无信号</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>{name} from {first:.1f} to {last:.1f} {unit}, between {low:.1f} and {high:.1f}.</source>
        <translation>{name}从 {first:.1f} 到 {last:.1f} {unit}，介于 {low:.1f} 与 {high:.1f} 之间。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>{name} {value:.1f} {unit} in the middle.</source>
        <translation>{name}中位数 {value:.1f} {unit}。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>Nothing was heard of {what} for {length}.</source>
        <translation>{what}有 {length} 没有信号。</translation>
    </message>
    <message>
        <location filename="../../review/timeline.py"/>
        <source>poor</source>
        <translation>较差</translation>
    </message>
    <message>
        <location filename="../../review/timeline.py"/>
        <source>not told</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../review/timeline.py"/>
        <source>/ min</source>
        <translation>次/分</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>▶  Play</source>
        <translation>▶  播放</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Play from the cursor (space)</source>
        <translation>从光标处播放（空格）</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Zoom out (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Show the whole session (0)</source>
        <translation>显示整个训练 (0)</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Move along the session</source>
        <translation>沿训练移动</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>❚❚  Pause</source>
        <translation>❚❚  暂停</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Pause (space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>No session is kept here yet: press Start in the panel, or run &apos;sospiro demo&apos;.</source>
        <translation>这里还没有训练：请在面板中按“开始”，或运行 “sospiro demo”。</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>Sospiro – Sessions</source>
        <translation>Sospiro – 训练记录</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>Looking for sessions …</source>
        <translation>正在查找训练…</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>No session</source>
        <translation>没有训练</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>Reading the session of {when} …</source>
        <translation>正在读取 {when} 的训练…</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>Reading the sessions of {person} …</source>
        <translation>正在读取 {person} 的训练…</translation>
    </message>
    <message>
        <location filename="../../review/work.py"/>
        <source>Something went wrong ({kind}): {what} did not end.</source>
        <translation>出现问题（{kind}）：{what} 未完成。</translation>
    </message>
    <message>
        <source>Tap along with the soft beat, as lightly as you like.</source>
        <translation type="vanished">随着轻柔的节拍轻轻拍打，多轻都可以。</translation>
    </message>
    <message>
        <source>Play whatever you like: every note fits the music.</source>
        <translation type="vanished">随意弹奏：每个音都与音乐相合。</translation>
    </message>
    <message>
        <source>{number} of {of}: {label}</source>
        <translation type="vanished">{number}/{of}：{label}</translation>
    </message>
    <message>
        <source>pain music</source>
        <translation type="vanished">疼痛之乐</translation>
    </message>
    <message>
        <source>healing music</source>
        <translation type="vanished">疗愈之乐</translation>
    </message>
</context>
</TS>
