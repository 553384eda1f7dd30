namespace Styrning.Workflow.Tests.Reading;

/// <summary>A file with every element that is run, in several processes, as three different makers would write it: what damaged copies are made of.</summary>
internal static class Everything
{
    public static string Xml => Bpmn.File("""
        <message id='m' name='svar'/><signal id='si' name='larm'/><error id='er' errorCode='FEL-1'/><escalation id='es' escalationCode='ESK-1'/>
        <collaboration id='c'><participant id='p1' name='Kommunen' processRef='p'/><participant id='p2' processRef='q'/><messageFlow id='mf' sourceRef='t1' targetRef='qs'/></collaboration>
        <process id='p' isExecutable='true'>
          <extensionElements><styrning:process version='1' subject='sak'/></extensionElements>
          <laneSet id='ls'><lane id='l1' name='Handläggare'><extensionElements><styrning:lane role='handläggare'/></extensionElements><flowNodeRef>t1</flowNodeRef>
            <childLaneSet id='cl'><lane id='l2'><flowNodeRef>t2</flowNodeRef></lane></childLaneSet></lane></laneSet>
          <startEvent id='s'><outgoing>f1</outgoing></startEvent>
          <startEvent id='s2'><timerEventDefinition><timeCycle>R/P1D</timeCycle></timerEventDefinition></startEvent>
          <startEvent id='s3'><messageEventDefinition messageRef='m'/></startEvent>
          <userTask id='t1' name='Skriv'><extensionElements><styrning:task form='f' role='=r' key='k'/></extensionElements><incoming>f1</incoming>
            <standardLoopCharacteristics testBefore='true' loopMaximum='3'><loopCondition>n &lt; 3</loopCondition></standardLoopCharacteristics></userTask>
          <boundaryEvent id='b1' attachedToRef='t1' cancelActivity='false'><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></boundaryEvent>
          <boundaryEvent id='b2' attachedToRef='t1'><errorEventDefinition errorRef='er'/></boundaryEvent>
          <boundaryEvent id='b3' attachedToRef='t1' cancelActivity='false'><escalationEventDefinition escalationRef='es'/></boundaryEvent>
          <exclusiveGateway id='g1' default='f4'/><parallelGateway id='g2'/><inclusiveGateway id='g3'/><eventBasedGateway id='g4'/>
          <serviceTask id='t2'><extensionElements><styrning:step name='a'/></extensionElements></serviceTask>
          <businessRuleTask id='t3'><extensionElements><styrning:rule name='a' result='r'/></extensionElements></businessRuleTask>
          <scriptTask id='t4' scriptFormat='groovy'><script><![CDATA[x < 1]]></script></scriptTask>
          <sendTask id='t5'/><receiveTask id='t6' messageRef='m'/><manualTask id='t7'/><task id='t8'/>
          <callActivity id='t9' calledElement='q'><extensionElements><styrning:call binding='start'/><styrning:in value='n' name='n'/><styrning:out value='n' name='n'/></extensionElements></callActivity>
          <subProcess id='u1'><multiInstanceLoopCharacteristics isSequential='true' camunda:collection='lista' camunda:elementVariable='en'><completionCondition>n = 2</completionCondition></multiInstanceLoopCharacteristics>
            <startEvent id='u1s'/><intermediateThrowEvent id='u1t'><escalationEventDefinition escalationRef='es'/></intermediateThrowEvent><endEvent id='u1e'><errorEventDefinition errorRef='er'/></endEvent>
            <sequenceFlow id='u1a' sourceRef='u1s' targetRef='u1t'/><sequenceFlow id='u1b' sourceRef='u1t' targetRef='u1e'/></subProcess>
          <subProcess id='u2' triggeredByEvent='true'><startEvent id='u2s' isInterrupting='false'><conditionalEventDefinition><condition>n > 5</condition></conditionalEventDefinition></startEvent>
            <endEvent id='u2e'/><sequenceFlow id='u2a' sourceRef='u2s' targetRef='u2e'/></subProcess>
          <intermediateCatchEvent id='c1'><signalEventDefinition signalRef='si'/></intermediateCatchEvent>
          <intermediateCatchEvent id='c2'><timerEventDefinition><timeDuration>=d</timeDuration></timerEventDefinition></intermediateCatchEvent>
          <intermediateThrowEvent id='x1'><linkEventDefinition name='l'/></intermediateThrowEvent><intermediateCatchEvent id='x2'><linkEventDefinition name='l'/></intermediateCatchEvent>
          <endEvent id='e'/><endEvent id='e2'><terminateEventDefinition/></endEvent><endEvent id='e3'><messageEventDefinition messageRef='m'/></endEvent>
          <sequenceFlow id='f1' sourceRef='s' targetRef='t1'/><sequenceFlow id='f2' sourceRef='t1' targetRef='g1'/>
          <sequenceFlow id='f3' sourceRef='g1' targetRef='g2'><conditionExpression xsi:type='tFormalExpression'>${n > 1}</conditionExpression></sequenceFlow><sequenceFlow id='f4' sourceRef='g1' targetRef='e2'/>
          <sequenceFlow id='f5' sourceRef='g2' targetRef='t2'/><sequenceFlow id='f6' sourceRef='g2' targetRef='t3'/><sequenceFlow id='f7' sourceRef='t2' targetRef='g3'/><sequenceFlow id='f8' sourceRef='t3' targetRef='g3'/>
          <sequenceFlow id='f9' sourceRef='g3' targetRef='t4'/><sequenceFlow id='f10' sourceRef='t4' targetRef='t5'/><sequenceFlow id='f11' sourceRef='t5' targetRef='g4'/>
          <sequenceFlow id='f12' sourceRef='g4' targetRef='c1'/><sequenceFlow id='f13' sourceRef='g4' targetRef='c2'/><sequenceFlow id='f14' sourceRef='g4' targetRef='t6'/>
          <sequenceFlow id='f15' sourceRef='c1' targetRef='x1'/><sequenceFlow id='f16' sourceRef='x2' targetRef='t7'/><sequenceFlow id='f17' sourceRef='t7' targetRef='t8'/><sequenceFlow id='f18' sourceRef='t8' targetRef='t9'/>
          <sequenceFlow id='f19' sourceRef='t9' targetRef='u1'/><sequenceFlow id='f20' sourceRef='u1' targetRef='e'/><sequenceFlow id='f21' sourceRef='c2' targetRef='e3'/><sequenceFlow id='f22' sourceRef='t6' targetRef='e3'/>
          <sequenceFlow id='f23' sourceRef='b1' targetRef='e'/><sequenceFlow id='f24' sourceRef='b2' targetRef='e'/><sequenceFlow id='f25' sourceRef='b3' targetRef='e'/>
          <sequenceFlow id='f26' sourceRef='s2' targetRef='t1'/><sequenceFlow id='f27' sourceRef='s3' targetRef='t1'/>
        </process>
        <process id='q' isExecutable='true'><startEvent id='qs'/><userTask id='qt'><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
          <endEvent id='qe'><signalEventDefinition signalRef='si'/></endEvent><sequenceFlow id='q1' sourceRef='qs' targetRef='qt'/><sequenceFlow id='q2' sourceRef='qt' targetRef='qe'/></process>
        """);
}
